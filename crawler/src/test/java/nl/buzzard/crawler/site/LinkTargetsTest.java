package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.HttpUrl;

class LinkTargetsTest {

  private static final List<String> BASES =
      List.of(
          "https://polder.example/",
          "https://polder.example/nieuws/een",
          "https://polder.example/nieuws/twee?seite=/2/",
          "https://www.polder.example/nieuws/een",
          "http://polder.example/nieuws/");

  private static final List<String> LINKS =
      List.of(
          "een",
          "./een",
          "../",
          "/nieuws/een",
          "//polder.example/x",
          "?pagina=2",
          "een?a=/b",
          "https://elders.example/",
          "foto.jpg",
          "mailto:a@b.example",
          "..//x",
          "http://",
          "%zz");

  /** The same links again and again, from pages of several folders. */
  @Property(tries = 100)
  void whatIsRememberedIsWhatWouldBeRead(@ForAll long seed) {
    Random random = new Random(seed);
    SiteScope scope = new SiteScope(HttpUrl.get("https://polder.example/"));
    LinkTargets targets = new LinkTargets(scope, 4);
    for (int i = 0; i < 200; i++) {
      HttpUrl base = HttpUrl.get(BASES.get(random.nextInt(BASES.size())));
      String href = LINKS.get(random.nextInt(LINKS.size()));
      assertThat(targets.of(base).pageAt(href)).isEqualTo(scope.pageAt(base, href));
    }
  }
}
