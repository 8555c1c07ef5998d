package nl.buzzard.crawler.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageExtractorTest {

  private static final String FIRST =
      "De storing bij Polderfoon begon vanmorgen vroeg en duurde tot ver na de middag, zegt het bedrijf.";
  private static final String SECOND =
      "Duizenden klanten konden niet bellen, en ook de hulplijn was urenlang niet te bereiken.";

  private static final String ARTICLE =
      """
      <html lang="nl-NL"><head><title>Storing voorbij | De Meeuw</title>
      <link rel="canonical" href="/nieuws/storing">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-03-01T09:00:00+01:00",
      "author":{"@type":"Person","name":"Anna de Wit"},"headline":"Storing voorbij"}</script></head><body>
      <nav><ul><li><a href="/">Voorpagina</a></li><li><a href="/sport">Sport</a></li></ul></nav>
      <article><h1>Storing voorbij</h1><div class="byline">Door Anna de Wit</div>
      <div class="article-body"><p>%s</p><div class="share">Deel dit bericht</div><p>%s</p>
      <p>Lees ook: Vijf vragen over de storing</p></div></article>
      <aside class="related"><p>Een heel ander verhaal over een heel ander bedrijf, met een lange zin erbij.</p></aside>
      <footer>Alle rechten voorbehouden</footer></body></html>
      """
          .formatted(FIRST, SECOND);

  private static final Instant READ = Instant.parse("2026-03-10T12:00:00Z");

  private final PageExtractor extractor = new PageExtractor();

  @Test
  void anArticleIsItsParagraphsAndNothingAroundThem() {
    ExtractedPage page = extract(ARTICLE);

    assertThat(page.text()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(page.title()).isEqualTo("Storing voorbij");
    assertThat(page.author()).isEqualTo("Anna de Wit");
    assertThat(page.published()).extracting(Dated::day).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(page.language()).isEqualTo("nl");
    assertThat(page.canonicalUrl()).isEqualTo("https://meeuw.example/nieuws/storing");
    assertThat(page.posts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"div class='posting'", "li class='comment'", "article class='message'"})
  void everyPostOfAThreadHasItsWriterTimeAndText(String element) {
    String tag = element.substring(0, element.indexOf(' '));
    String posts =
        post(element, tag, "Piet", "1 maart 2026 10:00", "Ligt het bij jullie ook plat vandaag?")
            + post(
                element,
                tag,
                "Joke",
                "1 maart 2026 10:05",
                "Ja, hier al de hele ochtend niets meer.")
            + post(
                element,
                tag,
                "Kees",
                "2 maart 2026 08:00",
                "Bij mij doet alles het gelukkig weer.");

    List<ExtractedPost> found =
        extract("<html><body><main>" + posts + "</main></body></html>").posts();

    assertThat(found).extracting(ExtractedPost::author).containsExactly("Piet", "Joke", "Kees");
    assertThat(found)
        .extracting(ExtractedPost::text)
        .containsExactly(
            "Ligt het bij jullie ook plat vandaag?",
            "Ja, hier al de hele ochtend niets meer.",
            "Bij mij doet alles het gelukkig weer.");
    assertThat(found)
        .extracting(found1 -> String.valueOf(found1.published()))
        .allMatch(dated -> dated.contains("2026-03-0"));
  }

  @Test
  void datesThatCountFromTodayDatePostsToo() {
    String posts =
        post("li class='reply'", "li", "Piet", "2 weken geleden", "Ligt het ook plat vandaag?")
            + post(
                "li class='reply'", "li", "Joke", "gisteren om 14:02", "Hier al dagen niets meer.")
            + post("li class='reply'", "li", "Kees", "3 uur geleden", "Het doet het weer, hoor.");

    List<ExtractedPost> found = extract("<html><body>" + posts + "</body></html>").posts();

    assertThat(found).extracting(ExtractedPost::author).containsExactly("Piet", "Joke", "Kees");
    assertThat(found)
        .extracting(ExtractedPost::published)
        .containsExactly(
            Dated.on(LocalDate.of(2026, 2, 24)),
            new Dated(LocalDate.of(2026, 3, 9), Instant.parse("2026-03-09T14:02:00Z")),
            new Dated(LocalDate.of(2026, 3, 10), Instant.parse("2026-03-10T09:00:00Z")));
  }

  @Test
  void whatAPostQuotesIsNotItsOwn() {
    String quoting =
        "<blockquote>Ligt het bij jullie ook plat vandaag?</blockquote>Hier al weken, en niemand die belt.";
    String posts =
        post("li class='comment'", "li", "Piet", "1 maart 2026 10:00", "Ligt het ook plat vandaag?")
            + post("li class='comment'", "li", "Joke", "1 maart 2026 10:05", quoting);

    ExtractedPost answer = extract("<html><body>" + posts + "</body></html>").posts().getLast();

    assertThat(answer.text()).startsWith("Ligt het bij jullie ook plat vandaag?");
    assertThat(answer.ownText()).isEqualTo("Hier al weken, en niemand die belt.");
  }

  @Test
  void teasersOfOtherPagesAreNoPosts() {
    String teasers =
        teaser("/nieuws/een", "Bellen wordt duurder", "Anna de Wit", "1 maart 2026")
            + teaser("/nieuws/twee", "Masten in de polder", "Bram Smit", "2 maart 2026")
            + teaser("/nieuws/drie", "Nieuwe baas bij Polderfoon", "Anna de Wit", "3 maart 2026");

    assertThat(extract("<html><body>" + teasers + "</body></html>").posts()).isEmpty();
  }

  private static String teaser(String address, String title, String author, String day) {
    return "<div class='post'><h2><a href='%s'>%s</a></h2><span class='author'>%s</span>"
            .formatted(address, title, author)
        + "<span class='date'>%s</span><p class='summary'>Een korte inleiding tot een verhaal.</p></div>"
            .formatted(day);
  }

  private static String post(String element, String tag, String author, String time, String text) {
    return "<%s><div class='user'><a class='username' href='/users/%s'>%s</a> Lid sinds 2001</div>"
            .formatted(element, author, author)
        + "<span class='date'>%s</span><div class='content'>%s</div><div class='signature'>Groetjes!</div></%s>"
            .formatted(time, text, tag);
  }

  @Test
  void theServersCharsetIsBelievedAndAnUnknownOneIsPassedOver() {
    String html = "<html><body><article><p>Één café aan zee</p></article></body></html>";

    assertThat(extract(html.getBytes(StandardCharsets.ISO_8859_1), "ISO-8859-1").text())
        .isEqualTo("Één café aan zee");
    assertThat(extract(html.getBytes(StandardCharsets.UTF_8), "no-such-charset").text())
        .isEqualTo("Één café aan zee");
  }

  @Test
  void noBytesAreAPageWithoutText() {
    ExtractedPage page = extract(new byte[0], null);

    assertThat(page.text()).isEmpty();
    assertThat(page.title()).isEmpty();
    assertThat(page.published()).isNull();
  }

  /** Whatever takes longer with each doubling than twice as long takes minutes at this size. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b><i>",
        "<table><tr><td>",
        "<!--",
        "<script>{\"a\":[",
        "<a href='#'>x",
        "<h1><div>x",
        "<p>1 maart 2026</p>",
        "<a href='/users/piet'>Piet</a> ",
        "<div class='author'><b>",
        "<span class='sidebar related'>x",
        "<blockquote class='comment'>1.1.2020",
        "<time>2020-01-01</time><p>",
        "&#x30d;a\u0301\u0302"
      })
  @Timeout(20)
  void hostilePagesEndInTimeAndNeverOverflowTheStack(String repeated) {
    byte[] page = repeated.repeat(600_000 / repeated.length()).getBytes(StandardCharsets.UTF_8);

    assertThatCode(() -> extract(page, "UTF-8")).doesNotThrowAnyException();
  }

  private ExtractedPage extract(String html) {
    return extract(html.getBytes(StandardCharsets.UTF_8), null);
  }

  private ExtractedPage extract(byte[] html, @Nullable String charset) {
    return extractor.extract(
        new WebPage(html, "https://meeuw.example/nieuws/storing?utm=x", charset), READ);
  }
}
