package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.buzzard.alerts.incident.Incident;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeOnTest {

  @TempDir Path folder;

  private static Incident incident(Instant now) {
    return new Incident(
        1,
        "Storing <b>",
        Incident.Kind.NEGATIVE,
        Incident.State.OPEN,
        "brand:Voltana",
        now.minus(Duration.ofHours(1)),
        now.minus(Duration.ofMinutes(50)),
        now,
        31,
        31,
        20,
        new Incident.Mailing(Incident.MailState.SENT, null));
  }

  @Test
  void aReaderWhoIsNotSignedInTakesAnIncidentOnOnlyByThePress() throws IOException {
    try (ConsoleFixture console = new ConsoleFixture(folder, null);
        WebClient browser = console.browser()) {
      console.incidents(limit -> List.of(incident(console.time.instant())));

      HtmlPage page = console.open(browser, "/take-on/ours");

      assertThat(page.asNormalizedText()).contains("Storing <b>", "31 negatieve berichten");
      assertThat(console.takenOn).isEmpty();

      ((HtmlButton) page.querySelector(".card form button")).click();

      assertThat(console.takenOn).containsExactly("ours");
    }
  }

  @Test
  void aLinkThatIsNotOursShowsNothing() throws IOException {
    try (ConsoleFixture console = new ConsoleFixture(folder, null);
        WebClient browser = console.browser()) {
      console.incidents(limit -> List.of(incident(console.time.instant())));

      HtmlPage page = console.open(browser, "/take-on/forged");

      assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
      assertThat(page.asNormalizedText()).doesNotContain("Storing");
    }
  }
}
