package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.Fault;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.SourceAnswer;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpScreenTest {

  @TempDir Path folder;
  private ConsoleFixture console;
  private WebClient browser;

  @BeforeEach
  void start() {
    console = ConsoleFixture.demo(folder);
    browser = console.browser();
  }

  @AfterEach
  void stop() {
    browser.close();
    console.close();
  }

  private HtmlPage tried(String type, Map<String, String> values) throws IOException {
    HtmlPage page = console.open(browser, "/sources/new?type=" + type);
    values.forEach(
        (key, value) -> page.<HtmlInput>querySelector("#setup [name=" + key + "]").setValue(value));
    return page.<HtmlButton>querySelector("#setup button").click();
  }

  @Test
  void fromTheSourcesEveryKindIsTwoClicksAway() throws IOException {
    HtmlPage sources = console.open(browser, "/sources");
    HtmlPage kinds = sources.<HtmlAnchor>querySelector("a[href='/sources/new']").click();
    List<DomNode> links = List.copyOf(kinds.querySelectorAll(".kinds a"));

    assertThat(links).hasSize(23);
    for (DomNode link : links) {
      HtmlPage form = ((HtmlAnchor) link).click();
      assertThat(form.querySelector(".setup-facts").asNormalizedText())
          .contains("Wat het kost en brengt", "Hoe je erbij komt");
    }
  }

  @Test
  void whatWorksIsShownAsLinesWithoutItsSecret() throws IOException {
    Map<String, String> told = new HashMap<>();
    console.trial =
        (lines, secrets) -> {
          told.put("lines", lines);
          told.putAll(secrets);
          return new SourceAnswer.Posts(10, console.time.instant().minus(Duration.ofMinutes(35)));
        };

    HtmlPage page =
        tried("reddit", Map.of("name", "Över \"Reddit\"", "search", "a: ${b}", "token", "s3cr3t"));

    String lines =
        """
          - name: "Över \\"Reddit\\""
            type: reddit
            search: "a: $${b}"
            token: ${SOURCE_OVER_REDDIT_TOKEN}
            every: 5m
        """;
    assertThat(told)
        .isEqualTo(Map.of("lines", "sources:\n" + lines, "SOURCE_OVER_REDDIT_TOKEN", "s3cr3t"));
    assertThat(page.querySelector(".setup section").asNormalizedText())
        .contains("Werkt", "10 berichten gezien. Het nieuwste is van 13:30.");
    assertThat(page.querySelector(".setup pre").getTextContent()).isEqualTo(lines);
    assertThat(page.asXml()).doesNotContain("s3cr3t").contains("export SOURCE_OVER_REDDIT_TOKEN=");
    assertThat(page.<HtmlInput>querySelector("[name=search]").getValue()).isEqualTo("a: ${b}");
  }

  @Test
  void whatIsForTheOrganisationAloneIsOwned() throws IOException {
    console.trial = (lines, secrets) -> new SourceAnswer.Awaited("https://b.example/hooks/App");

    HtmlPage page = tried("whatsapp", Map.of("name", "App", "secret", "a", "verify", "b"));

    assertThat(page.querySelector(".setup section").asNormalizedText())
        .contains("https://b.example/hooks/App", "owned: true")
        .containsSubsequence("export SOURCE_APP_SECRET=", "export SOURCE_APP_VERIFY=");
  }

  @Test
  void whatASearchOfXCostsIsToldInDollars() throws IOException {
    console.trial = (lines, secrets) -> new SourceAnswer.Counted(1_234, 6_170_000, 5_000);

    HtmlPage page = tried("x", Map.of("name", "X", "search", "a", "budget", "25", "token", "t"));

    assertThat(page.querySelector(".setup section").asNormalizedText())
        .contains("1.234 berichten in de laatste zeven dagen; die lezen kost 6,17 dollar");
  }

  @Test
  void whyItCannotBeReadIsToldInTheLanguageOfTheReader() throws IOException {
    console.trial =
        (lines, secrets) -> {
          throw new SourceException(Reason.UNREACHABLE, "a.example did not answer in time.");
        };

    assertThat(
            tried("site", Map.of("name", "A", "url", "https://a.example/"))
                .querySelector(".setup section")
                .asNormalizedText())
        .contains("Lukt niet", "a.example")
        .doesNotContain("did not answer");
  }

  @Test
  void everyFaultIsTold() throws IOException {
    console.trial =
        (lines, secrets) -> {
          throw new ConfigurationException(
              List.of(new Fault("sources.yml", 4, 0, "'url' must be <an> address")));
        };

    assertThat(
            tried("site", Map.of("name", "A", "url", "x")).querySelector(".fault").getTextContent())
        .isEqualTo("'url' must be <an> address");
  }

  @Test
  void aKindNobodyKnowsIsNotThere() throws IOException {
    assertThat(console.open(browser, "/sources/new?type=twitter").getWebResponse().getStatusCode())
        .isEqualTo(404);
  }
}
