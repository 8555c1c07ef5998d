package nl.buzzard.crawler.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example:80, http://news.example/",
    "https://news.example:443/a/../b/./c, https://news.example/b/c",
    "https://news.example:8443/a, https://news.example:8443/a",
    "https://news.example/%7euser/%e2%82%ac, https://news.example/~user/%E2%82%AC",
    "https://news.example/a?utm_source=x&id=7&FBCLID=z, https://news.example/a?id=7",
    "https://news.example/a?utm%5fsource=x, https://news.example/a",
    "https://news.example/a?b=2&a=1, https://news.example/a?b=2&a=1",
    "https://news.example/a#top, https://news.example/a",
    "https://news.example/a#xtor=RSS-1, https://news.example/a",
    "https://ann:secret@news.example/a, https://news.example/a",
    "https://bücher.example/, https://xn--bcher-kva.example/",
    "http://192.0x00A80001/a, http://192.168.0.1/a",
    "http://017700000001./, http://127.0.0.1/",
    "http://0x/, http://0.0.0.0/",
  })
  void spellingsOfOneAddressBecomeOne(String spelling, String canonical) {
    assertThat(CanonicalUrl.of(spelling)).isEqualTo(canonical);
  }

  @Test
  void aCommentOnAPageHasAnAddressOfItsOwn() {
    assertThat(CanonicalUrl.of("https://blog.example/post/#comment-12"))
        .isEqualTo("https://blog.example/post/#comment-12");
  }

  @Test
  void whatIsNoWebAddressHasNone() {
    assertThat(CanonicalUrl.of(null)).isNull();
    assertThat(CanonicalUrl.of("")).isNull();
    assertThat(CanonicalUrl.of("javascript:alert(1)")).isNull();
    assertThat(CanonicalUrl.of("see our site")).isNull();
    assertThat(CanonicalUrl.of("http://256.0.0.1/")).isNull();
    assertThat(CanonicalUrl.of("http://news.1/")).isNull();
    assertThat(CanonicalUrl.of("http://1.2.3.4.5/")).isNull();
    assertThat(CanonicalUrl.of("http://99999999999999999999/")).isNull();
    assertThat(CanonicalUrl.of("http://a|b/")).isNull();
  }

  @Test
  void lineEndsInAnAddressAreNoPartOfIt() {
    assertThat(CanonicalUrl.of("http://news\n.example/a\r\n\t/b"))
        .isEqualTo("http://news.example/a/b");
  }

  @Property
  void twiceIsOnce(@ForAll("addresses") String address) {
    String once = CanonicalUrl.of(address);
    assertThat(CanonicalUrl.of(once)).isEqualTo(once);
  }

  @Property
  void anyTextIsTaken(@ForAll String text) {
    String once = CanonicalUrl.of(text);
    assertThat(CanonicalUrl.of(once)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> addresses() {
    return Arbitraries.strings()
        .withChars("aZ7/.?&=#%2eE5~_-:@+ é😀utm_")
        .ofMaxLength(40)
        .map(tail -> "https://news.example/" + tail);
  }
}
