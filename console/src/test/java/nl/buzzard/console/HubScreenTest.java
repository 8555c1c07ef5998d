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
import nl.buzzard.core.mention.SourceId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubScreenTest {

  @TempDir Path folder;
  private final HttpClient hub = HttpClient.newHttpClient();
  private ConsoleFixture console;

  @BeforeEach
  void start() {
    console = new ConsoleFixture(folder, null);
  }

  @AfterEach
  void stop() {
    hub.close();
    console.close();
  }

  @Test
  void aHubThatWasAskedGetsItsChallengeBackAsPlainText() throws Exception {
    HttpResponse<String> answer =
        get("/websub/ours?hub.mode=subscribe&hub.topic=https://a.nl/&hub.challenge=%3Cb%3E1");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("<b>1");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
  }

  @Test
  void whatNobodyAskedForIsNotConfirmed() throws Exception {
    assertThat(get("/websub/ours?hub.mode=unsubscribe&hub.topic=https://a.nl/").statusCode())
        .isEqualTo(404);
    assertThat(get("/websub/theirs?hub.mode=subscribe&hub.topic=https://a.nl/").statusCode())
        .isEqualTo(404);
    assertThat(get("/websub/ours").statusCode()).isEqualTo(404);
  }

  @Test
  void newsIsFetchedOnlyWhenItsSignatureIsRight() throws Exception {
    assertThat(post("/websub/ours", "wrong").statusCode()).isEqualTo(204);
    assertThat(console.fetched).isEmpty();
    assertThat(post("/websub/ours", "right").statusCode()).isEqualTo(204);
    assertThat(console.fetched).containsExactly(new SourceId("blog"));
  }

  @Test
  void aHubThatKnowsAnAddressWeDoNotIsToldToStop() throws Exception {
    assertThat(post("/websub/theirs", "wrong").statusCode()).isEqualTo(410);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(console.url(path))).build());
  }

  private HttpResponse<String> post(String path, String signature)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(console.url(path)))
            .header("Content-Type", "application/atom+xml")
            .header("X-Hub-Signature", signature)
            .POST(BodyPublishers.ofString("<é>"))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return hub.send(request, BodyHandlers.ofString());
  }
}
