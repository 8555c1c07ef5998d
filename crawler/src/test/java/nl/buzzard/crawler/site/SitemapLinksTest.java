package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.Validators;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class SitemapLinksTest {

  private static final HttpUrl ADDRESS = HttpUrl.get("https://polder.example/sitemap.xml");

  private static final String PAGES =
      """
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://polder.example/oud</loc><lastmod>2026-01-02T03:04:05Z</lastmod></url>
      <url><loc>https://polder.example/nieuw</loc><news:news><news:publication><news:name>Polder</news:name>
      <news:language>nl</news:language></news:publication>
      <news:publication_date>2026-03-01T10:00:00Z</news:publication_date><news:title>Storing</news:title></news:news></url>
      <url><loc>https://dijk.example/elders</loc></url>
      <url><loc>https://polder.example/foto.jpg</loc></url>
      </urlset>
      """;

  private final SiteScope scope = new SiteScope(HttpUrl.get("https://polder.example/"));

  @Test
  void pagesOfTheSiteAreNamedWithWhenTheyChangedAndNewsIsUrgent() throws Exception {
    assertThat(read("text/xml", PAGES.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new FoundAddress(
                "https://polder.example/oud",
                Kind.PAGE,
                Urgency.BACKLOG,
                Instant.parse("2026-01-02T03:04:05Z")),
            new FoundAddress(
                "https://polder.example/nieuw",
                Kind.PAGE,
                Urgency.ANNOUNCED,
                Instant.parse("2026-03-01T10:00:00Z")));
  }

  @Test
  void aGzippedSitemapIsReadToo() throws Exception {
    assertThat(read("application/gzip", gzipped(PAGES))).hasSize(2);
  }

  @Test
  void anIndexNamesSitemapsThoseOfNewsFirst() throws Exception {
    String index =
        """
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <sitemap><loc>https://polder.example/sitemap-oud.xml</loc></sitemap>
        <sitemap><loc>https://polder.example/sitemap-news.xml</loc></sitemap>
        </sitemapindex>
        """;
    assertThat(read("application/xml", index.getBytes(StandardCharsets.UTF_8)))
        .extracting(FoundAddress::kind, FoundAddress::address)
        .containsExactly(
            tuple(Kind.SITEMAP, "https://polder.example/sitemap-news.xml"),
            tuple(Kind.SITEMAP, "https://polder.example/sitemap-oud.xml"));
  }

  @Test
  void entitiesOfTheMarkupReadNoFile() throws Exception {
    String hostile =
        "<!DOCTYPE urlset [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>"
            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
            + "<url><loc>https://polder.example/&file;</loc></url></urlset>";
    List<String> addresses;
    try {
      addresses =
          read("text/xml", hostile.getBytes(StandardCharsets.UTF_8)).stream()
              .map(FoundAddress::address)
              .toList();
    } catch (SourceException refused) {
      addresses = List.of();
    }
    assertThat(addresses).allMatch(address -> address.equals("https://polder.example/"));
  }

  @Test
  void somethingElseIsRefusedInASentence() {
    assertThatThrownBy(() -> read("application/pdf", new byte[] {1, 2, 3}))
        .isInstanceOf(SourceException.class)
        .hasMessage("polder.example sent something that is no sitemap.");
  }

  private List<FoundAddress> read(String type, byte[] body) throws SourceException {
    return SitemapLinks.in(
        new Answer.Document(ADDRESS, ADDRESS, type, List.of(), List.of(), Validators.NONE, body),
        scope);
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
