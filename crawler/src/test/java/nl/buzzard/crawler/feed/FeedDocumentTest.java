package nl.buzzard.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDocumentTest {

  private static final HttpUrl ADDRESS = HttpUrl.get("https://blog.example/feed");

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        <rss version="0.91"><channel><title>Blog</title><link>https://blog.example/</link>
        <description>d</description><item><title>Traag</title><link>https://blog.example/1</link>
        <description>Het &lt;b&gt;duurt&lt;/b&gt; lang</description></item></channel></rss>
        """,
        """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
         "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>Blog</title><link>https://blog.example/</link>
        <description>d</description><item><title>Traag</title><link>https://blog.example/1</link>
        <description>Het &lt;b&gt;duurt&lt;/b&gt; lang</description></item></channel></rss>
        """,
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
         xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://blog.example/">
        <title>Blog</title><link>https://blog.example/</link><description>d</description></channel>
        <item rdf:about="https://blog.example/1"><title>Traag</title>
        <link>https://blog.example/1</link>
        <description>Het &lt;b&gt;duurt&lt;/b&gt; lang</description></item></rdf:RDF>
        """,
        """
        <?xml version="1.0"?><rss version="2.0"
         xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>
        <item><title>Traag</title><link>/1</link><description>kort</description>
        <content:encoded><![CDATA[Het <b>duurt</b> lang]]></content:encoded></item></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Blog</title><id>b</id>
        <updated>2026-02-01T09:00:00Z</updated><entry><id>1</id><title>Traag</title>
        <link href="https://blog.example/1"/><updated>2026-02-01T09:00:00Z</updated>
        <content type="html">Het &lt;b&gt;duurt&lt;/b&gt; lang</content></entry></feed>
        """,
        """
        {"version":"https://jsonfeed.org/version/1.1","title":"Blog","items":[{"id":"1",
        "url":"https://blog.example/1","title":"Traag","content_html":"Het <b>duurt</b> lang"}]}
        """
      })
  void everyDialectGivesTheSameEntry(String document) throws Exception {
    List<FeedEntry> entries = read(document);
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().title()).isEqualTo("Traag");
    assertThat(entries.getFirst().body()).isEqualTo("Het <b>duurt</b> lang");
    assertThat(entries.getFirst().link()).isEqualTo("https://blog.example/1");
  }

  @Test
  void authorAndInstantAreRead() throws Exception {
    FeedEntry entry =
        read(rss(
                "<item><guid>g</guid><title>t</title><author>ann@a.example (Ann)</author>"
                    + "<pubDate>Sun, 01 Feb 2026 10:00:00 +0100</pubDate></item>"))
            .getFirst();
    assertThat(entry.id()).isEqualTo("g");
    assertThat(entry.author()).isEqualTo("Ann");
    assertThat(entry.published()).isEqualTo(Instant.parse("2026-02-01T09:00:00Z"));
  }

  @Test
  void plainTextOfAtomAndJsonIsNotTakenForMarkup() throws Exception {
    assertThat(read("{\"items\":[{\"id\":1,\"content_text\":\"a <b\\nc & d\"}]}").getFirst().body())
        .isEqualTo("a &lt;b<br>c &amp; d");
    String atom =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>"
            + "<title type='text'>1 &lt; 2</title></entry></feed>";
    assertThat(read(atom).getFirst().title()).isEqualTo("1 &lt; 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n  <?xml version='1.0'?><rss version='2.0'><channel><item><title>Café</title></item>"
            + "</channel></rss>",
        "<b>Warning</b>: in line 3<br/><rss version='2.0'><channel><item><title>Café</title></item>"
            + "</channel></rss><!-- cached --><script>x</script>",
        "<rss version='2.0'><channel><item><title>Caf&eacute;</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>Caf\u000bé</title></item></channel></rss>",
        "<rss version='2.0'><channel><link>https://a.example/?a=1&b=2</link>"
            + "<item><title>Café</title></item></channel></rss>",
        "<rss version='2.0'><channel><item><title>Café</title><dc:creator>Ann</dc:creator></item>"
            + "</channel></rss>",
        "<rss version='2.1'><channel><skipHours><hour>25</hour></skipHours><item><title>Café</title>"
            + "</item></channel></rss>",
        "<rss version='2.0'><channel><item><title>Café</title><category>x</item></channel></rss>",
      })
  void commonFaultsAreRepaired(String document) throws Exception {
    assertThat(read(document)).extracting(FeedEntry::title).containsExactly("Café");
  }

  @Test
  void outsideEntitiesAndEntityBombsAreNeverResolved() throws Exception {
    String attack =
        "<!DOCTYPE rss [<!ENTITY file SYSTEM 'file:///etc/hostname'><!ENTITY a 'aaaa'>]>"
            + rss("<item><title>x&file;&a;</title></item>");
    assertThat(read(attack).getFirst().title()).isEqualTo("x&file;&a;");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, UTF-8, application/xml",
    "UTF-8, ISO-8859-1, text/xml; charset=iso-8859-1",
    "ISO-8859-1, ISO-8859-1, text/xml",
    "ISO-8859-1, UTF-8, text/html; charset=iso-8859-1",
    "windows-1251, windows-1251, text/xml",
    "UTF-16, UTF-16, application/xml",
    "UTF-16LE, UTF-16, application/xml",
  })
  void theRightCharsetIsFoundWhateverTheLabelsSay(String real, String declared, String header)
      throws Exception {
    String word = real.equals("windows-1251") ? "Привет" : "Café België";
    String document =
        "<?xml version='1.0' encoding='"
            + declared
            + "'?>"
            + rss("<item><title>" + word).replace("</channel>", "</title></item></channel>");
    byte[] bytes = document.getBytes(Charset.forName(real));
    assertThat(FeedDocument.read(bytes, header, ADDRESS))
        .extracting(FeedEntry::title)
        .containsExactly(word);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "'<html><body>Not found</body></html>', web page",
    "'<rss version=\"2.0\"><channel><item><title>half a', breaks off",
    "'{\"items\":[{\"id\":', breaks off",
    "'{\"error\":1}', no JSON Feed",
    "'what?', no feed",
  })
  void whatIsNoFeedIsRefusedInASentence(String document, String words) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOf(UnreadableFeedException.class)
        .hasMessageContaining(words)
        .hasMessageEndingWith(".");
  }

  @Test
  void entriesThatShareAnAddressAreKnownByTheirIds() throws Exception {
    List<FeedEntry> entries =
        read(
            rss(
                "<item><guid isPermaLink='false'>1</guid><link>/</link><title>a</title></item>"
                    + "<item><guid>https://blog.example/?p=2</guid><link>/</link><title>b</title>"
                    + "</item><item><guid isPermaLink='false'>3</guid><link>/3</link><title>c</title>"
                    + "</item>"));
    assertThat(entries.reversed())
        .extracting(FeedEntry::link)
        .containsExactly(null, "https://blog.example/?p=2", "https://blog.example/3");
  }

  @Test
  void undatedEntriesAreReadFromTheBottomUp() throws Exception {
    assertThat(read(rss("<item><title>new</title></item><item><title>old</title></item>")))
        .extracting(FeedEntry::title)
        .containsExactly("old", "new");
  }

  @Property(tries = 300)
  void anyTextIsReadOrRefused(@ForAll String text) {
    try {
      read(text);
      read(rss(text));
    } catch (UnreadableFeedException e) {
      assertThat(e).hasMessageEndingWith(".");
    }
  }

  private static String rss(String items) {
    return "<rss version='2.0'><channel><title>Blog</title>" + items + "</channel></rss>";
  }

  private static List<FeedEntry> read(String document) throws UnreadableFeedException {
    return FeedDocument.read(document.getBytes(StandardCharsets.UTF_8), null, ADDRESS);
  }
}
