package nl.buzzard.crawler.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings.Mailbox;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.FailurePhrases;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A box that lets no password in, as those of Microsoft 365: an app signs in for it. */
@Timeout(60)
class MailAppTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final GreenMail server = new GreenMail(ServerSetup.dynamicPort(ServerSetup.SMTP_IMAP));
  private final MockPlace office = new MockPlace();
  private final SettableTime time = new SettableTime(NOON);
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);

  @BeforeEach
  void start() {
    server.start();
    server.setUser("service@polderfoon.example", "service", "t1");
    GreenMailUtil.sendTextEmail(
        "service@polderfoon.example", "fatima@example.org", "Kapot", "Hij doet niets.", setup());
  }

  private ServerSetup setup() {
    return server.getSmtp().getServerSetup();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    office.close();
    server.stop();
  }

  private MailboxSource source() {
    return new MailboxSource(
        new Mailbox(
            new SourceId("Post"),
            URI.create("imap://127.0.0.1:" + server.getImap().getPort()),
            "service",
            new Secret("s3cr3t"),
            new Mailbox.App(office.address("/token"), "7f3a"),
            "INBOX",
            Mailbox.Marking.NONE,
            Duration.ofMinutes(1),
            Reach.ANYWHERE),
        fetcher,
        time);
  }

  @Test
  void theAppShowsATokenItAskedForWithItsSecret() throws Exception {
    office.serves("application/json", "{\"access_token\":\"t1\",\"expires_in\":3599}");

    assertThat(source().fetch(Cursor.START, 10).items())
        .singleElement()
        .satisfies(item -> assertThat(item.content().title()).isEqualTo("Kapot"));
    assertThat(Objects.requireNonNull(office.requests().getLast().getBody()).utf8().split("&", -1))
        .containsExactlyInAnyOrder(
            "grant_type=client_credentials",
            "client_id=7f3a",
            "client_secret=s3cr3t",
            "scope=https%3A%2F%2Foutlook.office365.com%2F.default");
  }

  @Test
  void aTokenIsUsedUntilItsLastMinute() throws Exception {
    office.serves("application/json", "{\"access_token\":\"t1\",\"expires_in\":3600}");
    MailboxSource source = source();
    Cursor cursor = source.fetch(Cursor.START, 10).next();
    time.set(NOON.plus(Duration.ofMinutes(58)));
    source.fetch(cursor, 10);
    assertThat(office.requests()).hasSize(1);

    time.set(NOON.plus(Duration.ofMinutes(59)));
    source.fetch(cursor, 10);
    assertThat(office.requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "401, '{}', DENIED, does not know this app",
    "400, '{\"error\":\"invalid_client\"}', DENIED, does not know this app",
    "200, '{\"access_token\":\"t2\"}', DENIED, does not let this app into the box",
    "200, '{}', MALFORMED, gave no token",
    "200, '<html>', MALFORMED, gave no token",
    "503, '', RATE_LIMITED, (503)",
  })
  void whyTheAppIsNotLetInIsToldInPlainWords(
      int status, String body, Reason reason, String sentence) {
    office.answers(new MockResponse.Builder().code(status).body(body).build());

    SourceException failure =
        catchThrowableOfType(SourceException.class, () -> source().fetch(Cursor.START, 10));

    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.getMessage())
        .contains(sentence)
        .doesNotContain("s3cr3t", "t2")
        .matches(told -> !FailurePhrases.isForeign(Locale.of("nl"), told), "said in Dutch");
  }
}
