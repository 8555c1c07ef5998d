package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.AlertRule.Hook;
import nl.buzzard.config.AlertRule.Shape;
import nl.buzzard.config.Secret;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are told besides people, over a real HTTP server. */
class HookTest {

  private static final String SECRET = "not a real secret";

  @TempDir Path folder;
  private HttpServer program;
  private volatile int answer = 200;
  private final List<Post> posts = new CopyOnWriteArrayList<>();

  private record Post(String body, String time, String signature) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(body);
    }
  }

  @BeforeEach
  void start() throws IOException {
    program = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    program.createContext("/", this::take);
    program.start();
  }

  @AfterEach
  void stop() {
    program.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    posts.add(
        new Post(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
            exchange.getRequestHeaders().getFirst("X-Buzzard-Time"),
            exchange.getRequestHeaders().getFirst("X-Buzzard-Signature")));
    exchange.sendResponseHeaders(answer, -1);
    exchange.close();
  }

  private Watched watching(Database database, Shape shape) {
    Watched watched = watched(database, shape);
    watched.lookAt(NOON.plusSeconds(1));
    return watched;
  }

  private Watched watched(Database database, Shape shape) {
    Hook hook =
        new Hook(
            "kanaal",
            URI.create("http://127.0.0.1:" + program.getAddress().getPort() + "/in"),
            shape,
            new Secret(SECRET));
    AlertRule.Notice notice =
        new AlertRule.Notice(
            List.of(MadeUpAlerts.RECIPIENT),
            MadeUpAlerts.DUTCH,
            Duration.ofMinutes(30),
            null,
            List.of(hook));
    Watched watched =
        new Watched(
            database,
            new AlertRule.Negative(
                "Crisis <!channel>", MadeUpAlerts.brand(), 5, Duration.ofMinutes(15), notice));
    watched.storeNegative(5, NOON);
    return watched;
  }

  @Test
  void aProgramGetsSignedJsonAndPeopleTheirMail() throws Exception {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      Watched watched = watching(database, Shape.JSON);

      assertThat(watched.delivered).hasSize(1);
      assertThat(posts).hasSize(1);
      Post post = posts.getFirst();
      assertThat(post.json().path("incident").asLong()).isEqualTo(1);
      assertThat(post.json().path("subject").asText()).contains("5 negatieve berichten");
      assertThat(post.time()).isEqualTo(String.valueOf(NOON.plusSeconds(1).getEpochSecond()));
      assertThat(post.signature()).isEqualTo("sha256=" + signed(post.time() + "." + post.body()));
    }
  }

  private static String signed(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aProgramThatHangsKeepsNoMailWaiting() {
    CountDownLatch mailed = new CountDownLatch(1);
    program.removeContext("/");
    program.createContext(
        "/",
        exchange -> {
          // Answers only once the mail is out: one conversation after the other would never end.
          answer = await(mailed) ? 200 : 500;
          take(exchange);
        });
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      Watched watched = watched(database, Shape.JSON);
      watched.onMail = mailed::countDown;
      watched.lookWithoutSending(NOON.plusSeconds(1));
      try (ExecutorService conversations = Executors.newVirtualThreadPerTaskExecutor()) {
        conversations.execute(watched::send);
        conversations.execute(watched::send);
      }

      assertThat(watched.delivered).hasSize(1);
      assertThat(answer).isEqualTo(200);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void slackGetsTextInWhichNobodyCanCallTheChannel() throws Exception {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      watching(database, Shape.SLACK);

      String text = posts.getFirst().json().path("text").asText();
      assertThat(text).contains("Crisis &lt;!channel&gt;").doesNotContain("<!");
    }
  }

  @Test
  void teamsGetsAnAdaptiveCard() throws Exception {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      watching(database, Shape.TEAMS);

      JsonNode card = posts.getFirst().json().path("attachments").path(0).path("content");
      assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
      assertThat(card.path("body").path(0).path("text").asText()).contains("5 negatieve berichten");
    }
  }

  @Test
  void aProgramThatIsDownIsToldLaterAndOnce() {
    answer = 503;
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      Watched watched = watching(database, Shape.JSON);
      watched.lookAt(NOON.plusSeconds(30));
      assertThat(posts).hasSize(2);
      assertThat(watched.incidents().getFirst().mailing().lastError())
          .isEqualTo("the hook kanaal answered with status 503");

      answer = 204;
      watched.restart();
      watched.lookAt(NOON.plusSeconds(120));
      watched.lookAt(NOON.plusSeconds(600));

      assertThat(posts).hasSize(3);
      assertThat(posts).extracting(Post::body).containsOnly(posts.getFirst().body());
    }
  }
}
