package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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

class UnsubscribeTest {

  @TempDir Path folder;

  private ConsoleFixture console() {
    ConsoleFixture console = new ConsoleFixture(folder, null);
    Instant now = console.time.instant();
    console.incidents(limit ->
        List.of(
            new Incident(
                1,
                "Storing <b>",
                Incident.Kind.KEYWORD,
                Incident.State.OPEN,
                "brand:Voltana",
                now.minus(Duration.ofHours(1)),
                now,
                now,
                1,
                1,
                1,
                new Incident.Mailing(Incident.MailState.SENT, null))));
    return console;
  }

  private static HttpResponse<String> post(ConsoleFixture console, String path, String body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(console.url(path)))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }
  }

  @Test
  void aReaderEndsHisMailOnlyByThePressAndMayChangeHisMind() throws IOException {
    try (ConsoleFixture console = console();
        WebClient browser = console.browser()) {
      HtmlPage page = console.open(browser, "/unsubscribe/ours");

      assertThat(page.asNormalizedText()).contains("Storing <b>", "geen mail meer");
      assertThat(console.unsubscribed).isEmpty();

      HtmlPage ended = ((HtmlButton) page.querySelector(".card form button")).click();

      assertThat(console.unsubscribed).containsExactly("ours");
      assertThat(ended.asNormalizedText()).contains("Stuur mij toch weer mail");

      ((HtmlButton) ended.querySelector(".card form button")).click();

      assertThat(console.unsubscribed).isEmpty();
    }
  }

  @Test
  void theButtonOfAMailReaderEndsItWithoutAPage() throws Exception {
    try (ConsoleFixture console = console()) {
      post(console, "/unsubscribe/ours", "List-Unsubscribe=One-Click");

      assertThat(console.unsubscribed).containsExactly("ours");
    }
  }

  @Test
  void anyOtherPostFromElsewhereIsRefused() throws Exception {
    try (ConsoleFixture console = console()) {
      assertThat(post(console, "/unsubscribe/ours", "").statusCode()).isEqualTo(403);
      assertThat(post(console, "/take-on/ours", "List-Unsubscribe=One-Click").statusCode())
          .isEqualTo(403);
      assertThat(console.unsubscribed).isEmpty();
      assertThat(console.takenOn).isEmpty();
    }
  }
}
