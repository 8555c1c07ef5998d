package nl.buzzard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {

  private static final String BODY =
      """
      {"entry":[{"changes":[{"field":"messages","value":{"messages":[{"from":"31600000000","id":"wamid.1",
       "timestamp":"1772366400","type":"text","text":{"body":"Waar blijft de trein?"}}]}}]}]}
      """;

  @TempDir Path folder;

  @Test
  void aSignedDeliveryNeedsNoSessionAndIsKeptBeforeItIsAnswered() throws Exception {
    try (ConsoleFixture console = new ConsoleFixture(folder, null)) {
      HttpResponse<String> answer = post(console, "/hooks/App", "sha256=" + signature(BODY));

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(console.inbox.waiting()).isOne();
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void anUnsignedDeliveryIsRefusedAndNotKept() throws Exception {
    try (ConsoleFixture console = new ConsoleFixture(folder, null)) {
      assertThat(post(console, "/hooks/App", "sha256=00").statusCode()).isEqualTo(401);
      assertThat(post(console, "/hooks/Nobody", "sha256=" + signature(BODY)).statusCode())
          .isEqualTo(401);
      assertThat(console.inbox.waiting()).isZero();
    }
  }

  @Test
  void whoKnowsTheWordGetsHisQuestionBack() throws Exception {
    try (ConsoleFixture console = new ConsoleFixture(folder, null)) {
      String asked = "/hooks/App?hub.mode=subscribe&hub.challenge=4711&hub.verify_token=";
      assertThat(get(console, asked + "afgesproken").body()).isEqualTo("4711");
      assertThat(get(console, asked + "anders").statusCode()).isEqualTo(403);
    }
  }

  private static HttpResponse<String> post(ConsoleFixture console, String path, String signature)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(console.url(path)))
            .header("X-Hub-Signature-256", signature)
            .POST(BodyPublishers.ofString(BODY)));
  }

  private static HttpResponse<String> get(ConsoleFixture console, String path)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(console.url(path))));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static String signature(String body) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("s3cr3t".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
  }
}
