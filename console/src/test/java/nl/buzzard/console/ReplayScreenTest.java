package nl.buzzard.console;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.query.MentionQuery;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayScreenTest {

  @TempDir Path folder;

  private static AlertRule crisis() {
    return new AlertRule.Negative(
        "Crisis & zo",
        new MentionQuery.Word("storing"),
        5,
        Duration.ofMinutes(15),
        new AlertRule.Notice(List.of("a@example.org"), Locale.of("nl"), Duration.ofHours(1)));
  }

  private static void storm(ConsoleFixture console, int count, Instant at) {
    for (int i = 0; i < count; i++) {
      console.store.store(
          List.of(
              saying("weer een storing")
                  .id("x:" + at + i)
                  .negative()
                  .at(at.plusSeconds(i))
                  .enriched()));
    }
  }

  private static List<String> lines(HtmlPage page) {
    return page.querySelectorAll(".replay li").stream()
        .map(DomNode::asNormalizedText)
        .map(line -> line.substring(line.indexOf("hooguit")))
        .toList();
  }

  @Test
  void theSliderShowsWhichMailsFallAwayAndWhichAreAdded() throws IOException {
    try (ConsoleFixture console = new ConsoleFixture(folder, "Tester");
        WebClient browser = console.browser()) {
      Instant now = console.time.instant();
      console.alerts.add(crisis());
      storm(console, 5, now.minus(Duration.ofDays(3)));
      storm(console, 20, now.minus(Duration.ofDays(2)));
      storm(console, 3, now.minus(Duration.ofDays(1)));
      storm(console, 20, now.minus(Duration.ofDays(91)));

      HtmlPage usual = console.open(browser, "/alerts/replay");
      HtmlPage strict = console.open(browser, "/alerts/replay?alert=Crisis+%26+zo&strictness=2");
      HtmlPage mild = console.open(browser, "/alerts/replay?strictness=0.5");

      assertThat(usual.asNormalizedText()).contains("2 mails in de laatste 90 dagen");
      assertThat(lines(usual))
          .containsExactly("hooguit 20 berichten tegelijk", "hooguit 5 berichten tegelijk");
      assertThat(strict.asNormalizedText()).contains("1 mail in de laatste 90 dagen");
      assertThat(lines(strict).getLast()).endsWith("Valt weg");
      assertThat(mild.asNormalizedText()).contains("3 mails in de laatste 90 dagen");
      assertThat(lines(mild).getFirst()).endsWith("Komt erbij");
      assertThat(console.open(browser, "/alerts/replay?alert=Anders").getWebResponse())
          .satisfies(answer -> assertThat(answer.getStatusCode()).isEqualTo(404));
    }
  }
}
