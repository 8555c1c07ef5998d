package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TeasersTest {

  private static final String OWN = "https://polder.example/";
  private static final HttpUrl ADDRESS = HttpUrl.get(OWN);

  private static String left(String body) {
    Document page = Jsoup.parse("<main>" + body + "</main>");
    Teasers.removeFrom(page, ADDRESS, OWN, new SiteScope(ADDRESS));
    return page.body().text();
  }

  @Test
  void whatAnnouncesOtherPagesIsLeftToThem() {
    assertThat(
            left(
                "<p>Welkom.</p><article><header><h2><a href=/a>A</a></h2></header><p>Storing.</p>"
                    + "</article><article><a href=/b><h3>B</h3><p>Hinder.</p></a></article>"))
        .isEqualTo("Welkom.");
  }

  @Test
  void anArticleKeepsItsTextBesideOneThatIsRelated() {
    assertThat(
            left(
                "<div><h1>Kop</h1><p>Tekst.</p><div><h3><a href=/a>A</a></h3><p>Ook.</p></div></div>"
                    + "<aside><h3><a href=/b>B</a></h3></aside>"))
        .isEqualTo("Kop Tekst.");
  }

  @Test
  void aListInTheTextOfAnArticleStays() {
    String text = "<h1>Vijf tips</h1><h2><a href=/a>A</a></h2><p>Een.</p><h2><a href=/b>B</a></h2>";
    assertThat(left(text)).isEqualTo("Vijf tips A Een. B");
  }

  @Test
  void postsOfAForumStayWhetherTheirHeadingNamesThePostOrItsWriter() {
    assertThat(
            left(
                "<div><h3><a href=/t/1?p=1#p1>Re: A</a></h3><p>Een.</p></div>"
                    + "<div><h3><a href=/t/1?p=2#p2>Re: A</a></h3><p>Twee.</p></div>"))
        .contains("Een.", "Twee.");
    assertThat(
            left(
                "<div><h3><a href=/profile/1>Jan</a></h3><p>Een.</p></div>"
                    + "<div><h3><a href=/profile/2>Piet</a></h3><p>Twee.</p></div>"))
        .contains("Een.", "Twee.");
  }

  @Test
  void aHeadingThatLinksToItsOwnPageOrToAnotherSiteAnnouncesNothing() {
    String text =
        "<article><h2><a href=/>Zelf</a></h2><p>Een.</p></article>"
            + "<article><h2><a href=https://elders.example/>X</a></h2><p>Twee.</p></article>"
            + "<article><h2><a href=/a>A</a></h2><p>Drie.</p></article>";
    assertThat(left(text)).contains("Een.", "Twee.", "Drie.");
  }
}
