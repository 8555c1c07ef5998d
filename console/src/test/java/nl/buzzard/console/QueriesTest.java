package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.console.queries.QueryVersion;
import nl.buzzard.core.mention.Mentions;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {

  @TempDir Path folder;
  private ConsoleFixture console;
  private WebClient browser;

  @BeforeEach
  void start() {
    console = ConsoleFixture.demo(folder);
    browser = console.browser();
    Instant yesterday = console.time.instant().minus(Duration.ofDays(1));
    console.store.store(
        List.of(
            Mentions.saying("storing in Zwolle").id("x:1").at(yesterday.toString()).enriched(),
            Mentions.saying("storing en uitval").id("x:2").at(yesterday.toString()).enriched(),
            Mentions.saying("mooi weer").id("x:3").at(yesterday.toString()).enriched()));
  }

  @AfterEach
  void stop() {
    browser.close();
    console.close();
  }

  @Test
  void withoutQueriesItSaysWhereToWriteThem() throws IOException {
    assertThat(console.open(browser, "/explore/queries").asNormalizedText())
        .contains("Er wordt nog naar niets geluisterd", "queries.yml");
  }

  @Test
  void everyMonitoredQueryIsListedWithItsText() throws IOException {
    console.monitor(List.of(version("Storingen", "storing")));

    HtmlPage page = console.open(browser, "/explore");
    page = page.getAnchorByText("Zoekvragen").click();

    assertThat(page.asNormalizedText()).contains("Storingen", "storing", "0 in 30 dagen");
  }

  @Test
  void aQueryIsExplainedWithItsDaysAndSomeOfWhatItFound() throws IOException {
    HtmlForm form =
        (HtmlForm) console.open(browser, "/explore/queries").querySelector(".explain-form");
    form.getInputByName("q").setValue("storing");
    HtmlPage page = form.getElementsByTagName("button").getFirst().click();

    assertThat(page.asNormalizedText())
        .contains("woord in elke vorm: storing", "3 vormen", "2 vermeldingen")
        .contains("storing in Zwolle", "storing en uitval")
        .doesNotContain("mooi weer");
    assertThat(page.querySelectorAll(".columns a")).hasSize(30);
  }

  @Test
  void aDayOfAnExplanationOpensItsMentions() throws IOException {
    HtmlPage page = console.open(browser, "/explore/explain?q=storing");
    String yesterday =
        ((DomElement) page.querySelectorAll(".columns a").get(28)).getAttribute("href");

    assertThat(console.open(browser, yesterday).asNormalizedText()).contains("2 vermeldingen");
  }

  @Test
  void aFaultyQueryIsExplainedByItsFault() throws IOException {
    HtmlPage page = console.open(browser, "/explore/explain?q=%22storing");

    assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
    assertThat(page.asNormalizedText()).contains("This quote has no end");
  }

  @Test
  void aChangeTellsWhatItDoesToTheNumbersOfTheLastMonth() throws IOException {
    console.monitor(List.of(version("Storingen", "storing")));
    console.time.advance(Duration.ofHours(1));
    console.monitor(List.of(version("Storingen", "storing uitval")));

    HtmlPage page = console.open(browser, "/explore/queries/versions?query=Storingen");

    assertThat(page.asNormalizedText()).contains("Vindt er 1;", "0 erbij", "1 eraf");
  }

  @Test
  void aChangeTellsWhoMadeItAndThatItsFirstFormHasNothingBeforeIt() throws IOException {
    console.monitor(List.of(version("Storingen", "storing")));
    console.time.advance(Duration.ofHours(1));
    console.monitor(List.of());

    HtmlPage page = console.open(browser, "/explore/queries/versions?query=Storingen");

    assertThat(page.asNormalizedText()).contains("Weggehaald", "door sanne", "storing");
    assertThat(page.querySelectorAll(".query")).hasSize(2);
  }

  @Test
  void theChangesOfAQueryNobodyHasAreNotFound() throws IOException {
    assertThat(
            console
                .open(browser, "/explore/queries/versions?query=Niets")
                .getWebResponse()
                .getStatusCode())
        .isEqualTo(404);
  }

  @Test
  void whatALabelHidesIsToldOnExploreAndShownWhenAskedFor() throws IOException {
    String yesterday = console.time.instant().minus(Duration.ofDays(1)).toString();
    console.store.store(
        List.of(
            Mentions.saying("monteur gezocht")
                .id("x:4")
                .at(yesterday)
                .tagged("Vacatures")
                .enriched()));

    HtmlPage page = console.open(browser, "/explore");
    assertThat(page.asNormalizedText())
        .contains("3 vermeldingen", "Verborgen:", "Vacatures 1")
        .doesNotContain("monteur gezocht");

    HtmlPage hidden = ((DomElement) page.querySelector(".hidden-labels a")).click();
    assertThat(hidden.asNormalizedText())
        .contains("1 vermelding", "monteur gezocht")
        .doesNotContain("Verborgen:");
  }

  private QueryVersion version(String name, String text) {
    return new QueryVersion(name, null, text, "sanne", console.time.instant());
  }
}
