package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.budget.Spending;
import nl.buzzard.crawler.schedule.SourceGap;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebClient;
import org.htmlunit.WebRequest;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesScreenTest {

  @TempDir Path folder;
  private ConsoleFixture console;
  private WebClient browser;
  private Instant now;

  @BeforeEach
  void start() {
    console = ConsoleFixture.demo(folder);
    browser = console.browser();
    now = console.time.instant();
  }

  @AfterEach
  void stop() {
    browser.close();
    console.close();
  }

  @Test
  void withoutSourcesItShowsHowToNameOne() throws IOException {
    assertThat(console.open(browser, "/sources").querySelector(".empty").asNormalizedText())
        .contains("Nog geen bronnen", "sources.yml");
  }

  @Test
  void thoseThatNeedSomebodyComeFirstWithWhatIsWrong() throws IOException {
    console.sources.addAll(MadeUpSources.statuses(now));
    HtmlPage page = console.open(browser, "/sources");

    List<DomNode> sources = List.copyOf(page.querySelectorAll(".source"));
    assertThat(sources)
        .extracting(source -> source.querySelector("h2").getTextContent())
        .containsExactly("blog", "forum", "nieuws", "vers");
    assertThat(sources.get(0).asNormalizedText())
        .contains("Stil", "Brengt sinds 12 nov 14:05 niets nieuws", "de langste stilte", "3 dagen");
    assertThat(sources.get(1).asNormalizedText())
        .contains(
            "Lukt niet", "Niet te bereiken. Volgende poging na 14:23.", "(try <again> later)");
    assertThat(sources.get(2).asNormalizedText())
        .contains("Werkt", "elke 15 minuten", "ongeveer elke 3 uur", "13:58", "13:25")
        .doesNotContain("Volgende poging");
    assertThat(sources.get(3).asNormalizedText()).contains("Wordt opgehaald", "elke 3 dagen");
    assertThat(page.querySelector("[data-waiting=sources]").getTextContent()).isEqualTo("2");
  }

  @Test
  void whatASourceSpentStandsBesideWhatItMay() throws IOException {
    console.sources.addAll(MadeUpSources.statuses(now));
    console.meters.put(
        new SourceId("forum"), new Meter(new Spending(30, 2_500, 12_500_000), 25_000_000));
    HtmlPage page = console.open(browser, "/sources");

    assertThat(List.copyOf(page.querySelectorAll(".source-meter")))
        .singleElement()
        .satisfies(meter ->
            assertThat(meter.asNormalizedText())
                .isEqualTo("12,50 van 25,00 dollar uitgegeven deze maand, 2.500 berichten"));
    assertThat(page.<DomNode>querySelector(".source:nth-child(2) meter")).isNotNull();
  }

  @Test
  void fetchNowVisitsTheSourceAndComesBack() throws IOException {
    console.sources.addAll(MadeUpSources.statuses(now));
    HtmlPage page = console.open(browser, "/sources");
    HtmlButton button = page.querySelectorAll(".source").get(1).querySelector("button");
    HtmlPage after = button.click();
    assertThat(console.fetched).containsExactly(MadeUpSources.FORUM);
    assertThat(after.getUrl().getPath()).isEqualTo("/sources");
  }

  @Test
  void aPostWithoutTheTokenOrForAnUnknownSourceVisitsNothing() throws IOException {
    console.sources.addAll(MadeUpSources.statuses(now));
    String token =
        console
            .open(browser, "/sources")
            .querySelector("input[name=csrf]")
            .getAttributes()
            .getNamedItem("value")
            .getNodeValue();
    post("source=forum");
    post("source=other&csrf=" + token);
    assertThat(console.fetched).isEmpty();
    post("source=forum&csrf=" + token);
    assertThat(console.fetched).containsExactly(MadeUpSources.FORUM);
  }

  @Test
  void aDayOfAnOutageIsMarkedInTheTrends() throws IOException {
    console.store.store(
        List.of(Mentions.saying("Voltana ligt eruit").at(now.minusSeconds(60)).enriched()));
    assertThat(console.open(browser, "/trends").querySelectorAll(".gap-note")).isEmpty();

    console.sources.addAll(MadeUpSources.statuses(now));
    console.gaps.add(
        new SourceGap(
            MadeUpSources.FORUM,
            now.minus(Duration.ofDays(3)),
            now.minus(Duration.ofDays(2)),
            SourceGap.Cause.FAILED));
    HtmlPage trends = console.open(browser, "/trends");
    assertThat(trends.querySelector(".gap-note").asNormalizedText())
        .contains("een daling zegt er niets", "forum");
    assertThat(trends.querySelectorAll("tr[data-gap]")).hasSize(2);
  }

  private void post(String form) throws IOException {
    WebRequest request =
        new WebRequest(URI.create(console.url("/sources/fetch")).toURL(), HttpMethod.POST);
    request.setRequestBody(form);
    browser.getPage(request);
  }
}
