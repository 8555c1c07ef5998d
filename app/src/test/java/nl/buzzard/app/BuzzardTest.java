package nl.buzzard.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.config.ConfigurationWatcher;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.LuceneMentionStore;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.simplejavamail.converter.internal.mimemessage.MimeMessageParser;

/** One mention all the way: from a feed to the queue, the trends and the alert mail. */
class BuzzardTest {

  private static final long PATIENCE_MILLIS = 30_000;

  @TempDir Path folder;

  @Test
  void aMentionInAFeedReachesTheQueueTheTrendsAndTheCrisisTeam() throws Exception {
    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    try (MockWebServer place = new MockWebServer()) {
      place.start();
      place.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "application/rss+xml")
              .body(feedWithOneAngryPost())
              .build());
      Path conf = configuration(place.url("/feed").toString(), mail.getSmtp().getPort());
      DataFolder data = new DataFolder(folder.resolve("data"));

      try (DataFolder.Ownership _ = data.own().orElseThrow();
          Buzzard buzzard =
              Buzzard.startDemo(
                  new ConfigurationWatcher(
                      ConfigurationReader.zoned(QueryParser::new, Map.of()), conf),
                  InstantSource.system(),
                  "Tester",
                  List.of())) {
        assertThat(mail.waitForIncomingEmail(PATIENCE_MILLIS, 1)).isTrue();

        assertThat(page(buzzard, "/queue")).contains("weer geen internet");
        assertThat(page(buzzard, "/trends")).contains("Polderfoon", "Gent-Zuid");
        assertThat(page(buzzard, "/explore?q=location:gent-zuid")).contains("weer geen internet");
        assertThat(page(buzzard, "/explore?q=sentiment:positive"))
            .doesNotContain("weer geen internet");
        assertThat(page(buzzard, linkIn(mail.getReceivedMessages()[0])))
            .contains("weer geen internet");
        assertThat(page(buzzard, "/alerts")).contains("Storingswoorden");
      }

      assertThat(mail.getReceivedMessages()).hasSize(1);
      try (MentionStore kept = LuceneMentionStore.openReadOnly(data.index())) {
        assertThat(kept.count(MentionQuery.everything())).isEqualTo(1);
      }
    } finally {
      mail.stop();
    }
  }

  private Path configuration(String feed, int smtpPort) throws Exception {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(
        conf.resolve("buzzard.yml"),
        """
        server: {port: 0}
        mail: {host: localhost, port: %d, security: none, from: buzzard@example.org}
        """
            .replace("%d", Integer.toString(smtpPort)));
    Files.writeString(
        conf.resolve("brands.yml"),
        "brands:\n  - {name: Polderfoon, role: own, query: polderfoon}\n");
    Files.writeString(
        conf.resolve("sources.yml"),
        "sources:\n  - {name: forum, type: feed, url: '"
            + feed
            + "', every: 1h, platform: forum, private: true,"
            + " location: Gent-Zuid}\n");
    Files.writeString(
        conf.resolve("alerts.yml"),
        """
        alerts:
          - {name: Storingswoorden, kind: keyword, query: 'brand:Polderfoon AND internet', to: crisis@example.org}
        """);
    return conf;
  }

  private static String feedWithOneAngryPost() {
    return """
    <rss version="2.0"><channel><title>Forum</title><link>https://forum.example/</link>
    <item><title>Storing</title><link>https://forum.example/storing</link><pubDate>%s</pubDate>
    <description>Al de derde dag weer geen internet van Polderfoon, waardeloos.</description></item>
    </channel></rss>
    """
        .replace(
            "%s",
            DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.now().atOffset(ZoneOffset.UTC)));
  }

  /** {@return where the mail says that exactly these mentions are} */
  private static String linkIn(MimeMessage message) {
    Matcher link =
        Pattern.compile("https?://[^/\\s]+(/explore\\?[^\\s\"<]+)").matcher(textOf(message));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static String textOf(MimeMessage message) {
    return String.valueOf(MimeMessageParser.parseMimeMessage(message).getPlainContent());
  }

  private static String page(Buzzard buzzard, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + buzzard.port() + path))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    }
  }
}
