package nl.buzzard.crawler.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.crawler.feed.ArticleText;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSubTest {

  private static final byte[] NEWS = "<rss>nieuws</rss>".getBytes(UTF_8);

  private final SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));
  private final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);
  private final List<SourceId> news = new ArrayList<>();

  @TempDir private Path folder;
  private Database database;
  private WebSub hubs;
  private FeedSource feed;
  private Source.Cursor cursor = Source.Cursor.START;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder);
    hubs =
        new WebSub(
            fetcher,
            database.jdbi(),
            URI.create("https://buzzard.example/websub/"),
            time,
            new Random(1));
    feed =
        new FeedSource(
            new SourceSettings.Feed(
                new SourceId("blog"),
                place.address("/feed"),
                Platform.WEB,
                Duration.ofMinutes(5),
                Reach.ANYWHERE,
                SourceSettings.Feed.Reading.ENTRIES),
            fetcher,
            time,
            hubs::visited,
            ArticleText.UNREAD);
    place.answersAt("/hub", new MockResponse.Builder().code(202).build());
    serves("<atom:link rel='hub' href='/hub'/><atom:link rel='self' href='/topic'/>");
  }

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
    database.close();
  }

  private void serves(String links) {
    place.serves(
        "application/rss+xml",
        "<rss version='2.0' xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Blog</title>"
            + links
            + "<item><guid>1</guid><title>Storing</title></item></channel></rss>");
  }

  @Test
  void theHubThatAFeedNamesIsAskedOnce() throws Exception {
    visit();
    visit();
    assertThat(asked()).hasSize(1);
    Map<String, String> form = form(asked().getFirst());
    assertThat(form)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", topic())
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(form.get("hub.callback")).startsWith("https://buzzard.example/websub/");
    assertThat(form.get("hub.secret")).hasSize(43).isNotEqualTo(token());
  }

  @Test
  void aHubInTheHeadersIsAskedToo() throws Exception {
    place.answers(
        new MockResponse.Builder()
            .addHeader("Link", "</style.css>; rel=preload, </hub>; rel=\"hub\"")
            .addHeader("Link", "</topic>; rel=\"self\"")
            .body("<rss version='2.0'><channel><item><title>A</title></item></channel></rss>")
            .build());
    visit();
    assertThat(form(asked().getFirst())).containsEntry("hub.topic", topic());
  }

  @Test
  void aLinkWithinAnEntryIsNoHubOfTheFeed() throws Exception {
    serves("<item><guid>0</guid><title>Zo</title><atom:link rel='hub' href='/hub'/></item>");
    visit();
    assertThat(asked()).isEmpty();
  }

  @Test
  void onlyWhatWasAskedForIsConfirmed() throws Exception {
    visit();
    assertThat(hubs.confirms(token(), "subscribe", topic(), "3600")).isTrue();
    assertThat(hubs.confirms(token(), "unsubscribe", topic(), null)).isFalse();
    assertThat(hubs.confirms(token(), "subscribe", topic() + "x", "3600")).isFalse();
    assertThat(hubs.confirms("guess", "subscribe", topic(), "3600")).isFalse();
  }

  @Test
  void aLeaseIsRenewedByAVisitWhenHalfOfItIsOver() throws Exception {
    visit();
    hubs.confirms(token(), "subscribe", topic(), Long.toString(Duration.ofDays(4).toSeconds()));
    time.advance(Duration.ofDays(1));
    visit();
    assertThat(asked()).hasSize(1);
    time.advance(Duration.ofDays(1).plusMinutes(1));
    visit();
    assertThat(asked()).hasSize(2);
    assertThat(form(asked().get(1))).isEqualTo(form(asked().get(0)));
  }

  @Test
  void aHubThatDoesNotConfirmIsAskedAgainAfterAnHour() throws Exception {
    place.answersAt("/hub", new MockResponse.Builder().code(500).build());
    visit();
    time.advance(Duration.ofMinutes(59));
    visit();
    assertThat(asked()).hasSize(1);
    time.advance(Duration.ofMinutes(1));
    visit();
    assertThat(asked()).hasSize(2);
  }

  @Test
  void signedNewsIsTold() throws Exception {
    visit();
    for (String method : List.of("sha1", "sha256", "sha384", "sha512")) {
      assertThat(hubs.takes(token(), signed(method, secret()), NEWS, news::add)).isTrue();
    }
    assertThat(news).hasSize(4).containsOnly(new SourceId("blog"));
  }

  @Test
  void whatIsNotSignedRightIsIgnored() throws Exception {
    visit();
    String right = signed("sha256", secret());
    for (String wrong :
        List.of(
            signed("sha256", "guess"),
            right + "00",
            "sha256=zz",
            "md5=00",
            "",
            right.substring(7))) {
      assertThat(hubs.takes(token(), wrong, NEWS, news::add)).isTrue();
    }
    assertThat(hubs.takes(token(), null, NEWS, news::add)).isTrue();
    assertThat(hubs.takes("guess", right, NEWS, news::add)).isFalse();
    assertThat(news).isEmpty();
  }

  private void visit() throws Exception {
    cursor = feed.fetch(cursor, 100).next();
  }

  private List<RecordedRequest> asked() {
    return place.requests().stream().filter(one -> one.getTarget().equals("/hub")).toList();
  }

  private String topic() {
    return place.address("/topic").toString();
  }

  private String token() {
    String callback = field("hub.callback");
    return callback.substring(callback.lastIndexOf('/') + 1);
  }

  private String secret() {
    return field("hub.secret");
  }

  private String field(String name) {
    return Objects.requireNonNull(form(asked().getFirst()).get(name));
  }

  private static Map<String, String> form(RecordedRequest request) {
    return Stream.of(Objects.requireNonNull(request.getBody()).utf8().split("&"))
        .map(field -> URLDecoder.decode(field, UTF_8).split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
  }

  private static String signed(String method, String secret) throws Exception {
    Mac mac = Mac.getInstance("Hmac" + method);
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "any"));
    return method + "=" + HexFormat.of().formatHex(mac.doFinal(NEWS));
  }
}
