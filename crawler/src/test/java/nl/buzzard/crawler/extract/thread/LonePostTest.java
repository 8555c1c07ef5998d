package nl.buzzard.crawler.extract.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.buzzard.crawler.extract.ExtractedPage;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.WebPage;
import org.junit.jupiter.api.Test;

class LonePostTest {

  private static final String ARTICLE =
      "<article id=post-7><h1>Storing</h1><a href=/storing#post-7><time datetime=2026-03-01T09:00Z>"
          + "1 maart 2026</time></a><p>Sinds vanochtend ligt het netwerk er in de hele provincie uit,"
          + " zegt een woordvoerder van het bedrijf.</p></article>";

  private static String comment(String id, String link) {
    return "<li id="
        + id
        + "><div class=comment-author><b class=fn>Lezer</b></div><a href=/storing#"
        + link
        + "><time datetime='2026-03-01T10:15:00+00:00'>1 maart 2026 om 10:15</time></a>"
        + "<div class=comment-content><p>Bij mij doet het ook al uren niets meer.</p></div></li>";
  }

  private static ExtractedPage read(String body) {
    byte[] bytes = ("<html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return new PageExtractor()
        .extract(
            new WebPage(bytes, "https://polder.example/storing", "utf-8"),
            Instant.parse("2026-03-01T12:00:00Z"));
  }

  @Test
  void theOnlyCommentOfAPageIsAPost() {
    List<ExtractedPost> posts = read(ARTICLE + "<ol>" + comment("comment-2", "comment-2")).posts();
    assertThat(posts).hasSize(1);
    assertThat(posts.getFirst().text()).isEqualTo("Bij mij doet het ook al uren niets meer.");
    assertThat(posts.getFirst().author()).isEqualTo("Lezer");
    assertThat(posts.getFirst().link()).isEqualTo("https://polder.example/storing#comment-2");
    assertThat(posts.getFirst().published()).isNotNull();
  }

  @Test
  void anArticleIsNoCommentOnItselfAndALinkElsewhereMarksNone() {
    assertThat(read(ARTICLE).posts()).isEmpty();
    assertThat(read(ARTICLE + comment("x", "comment-2")).posts()).isEmpty();
  }
}
