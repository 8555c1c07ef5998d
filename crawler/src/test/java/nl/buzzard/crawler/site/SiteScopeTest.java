package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteScopeTest {

  private static final HttpUrl START = HttpUrl.get("https://polder.example/nieuws/");

  private final SiteScope scope = new SiteScope(START);

  @ParameterizedTest
  @CsvSource({
    "a,https://polder.example/nieuws/a",
    "/b?c=d,https://polder.example/b?c=d",
    "//polder.example/e,https://polder.example/e",
    "http://polder.example/f,http://polder.example/f",
    "https://www.polder.example/g,https://www.polder.example/g",
    "HTTPS://POLDER.EXAMPLE/h#top,https://polder.example/h",
    "' ./i?utm_source=mail ',https://polder.example/nieuws/i"
  })
  void pagesOfItsHostBelongToIt(String href, String page) {
    assertThat(scope.pageAt(START, href)).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dijk.example/",
        "https://nieuws.polder.example/",
        "https://polder.example.dijk.example/",
        "https://polder.example:8443/",
        "mailto:redactie@polder.example",
        "javascript:void(0)",
        "ftp://polder.example/a",
        "https://",
        "/jaarverslag.PDF",
        "/foto/dijk.jpeg",
        "/stijl.css?v=3"
      })
  void otherPlacesAndFilesDoNot(String href) {
    assertThat(scope.pageAt(START, href)).isNull();
  }

  @Test
  void addressesThatGrowForEverAreLeftAlone() {
    assertThat(scope.pageAt(START, "/a/b/a/b/a/b/a/b")).isNull();
    assertThat(scope.pageAt(START, "/a/b/a/b/a/b")).isNotNull();
    assertThat(scope.pageAt(START, "/x".repeat(600))).isNull();
    assertThat(scope.pageAt(START, "/?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1")).isNull();
    assertThat(scope.pageAt(START, "/zoek?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1")).isNotNull();
  }

  @Test
  void aPortOfItsOwnIsAnotherSite() {
    SiteScope local = new SiteScope(HttpUrl.get("http://polder.example:8080/"));
    assertThat(local.pageAt(local.start(), "/a")).isEqualTo("http://polder.example:8080/a");
    assertThat(local.pageAt(local.start(), "http://polder.example/a")).isNull();
  }
}
