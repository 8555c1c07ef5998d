package nl.buzzard.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageParserTest {

  @Test
  void tagsBeyondTheBoundAreNotRead() {
    String many = "<i></i>".repeat(PageParser.MAX_TAGS);

    assertThat(elements(many)).isLessThanOrEqualTo(PageParser.MAX_TAGS / 2 + 5);
    assertThat(PageParser.parse(many, "https://a.example/").getAllElements())
        .hasSizeLessThanOrEqualTo(PageParser.MAX_TAGS / 2 + 5);
  }

  @Test
  void bytesBeyondTheBoundAreNotRead() {
    String page = "x".repeat(PageParser.MAX_BYTES) + "<b>beyond</b>";

    assertThat(parse(page).select("b")).isEmpty();
  }

  @Test
  void elementsAreLaidBesideEachOtherBeyondTheBoundOfDepth() {
    assertThat(parse("<div>".repeat(5_000)).select("div"))
        .hasSize(5_000)
        .allMatch(element -> element.parents().size() <= PageParser.MAX_DEPTH);
  }

  @ParameterizedTest
  @CsvSource({
    "<textarea name='a' rows='6'/>, 1",
    "<TEXTAREA/>, 1",
    "<textarea name='a'></textarea>, 1",
    "<textarea name='a'>, 0",
  })
  void aFieldWrittenAsEmptyEndsThere(String field, int after) {
    String page = field + "<b>after</b>";

    assertThat(parse(page).select("b")).hasSize(after);
    assertThat(PageParser.parse(page, "https://a.example/").select("b")).hasSize(after);
  }

  private static int elements(String html) {
    return parse(html).getAllElements().size();
  }

  private static Document parse(String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return PageParser.parse(new WebPage(bytes, "https://a.example/", "UTF-8"));
  }
}
