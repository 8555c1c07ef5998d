package nl.buzzard.alerts.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.delivery.MailSender.NotSentException;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.config.Secret;
import nl.buzzard.config.Settings;
import nl.buzzard.config.Settings.Security;
import nl.buzzard.core.mention.Mentions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpMailSenderTest {

  private static final OutboxMail MAIL =
      new OutboxMail(
          7,
          3,
          "crisis@polderfoon.example",
          "seven",
          new IncidentMail("Störing: 1 nieuw bericht 😡", "gewone tekst é", "<p>opgemaakt é</p>"),
          Mentions.NOON,
          1);

  private static SSLContext certificate;

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = EncryptedMailServer.certificate(folder);
  }

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  private Settings.Mail plain(Security security) {
    return new Settings.Mail(
        "127.0.0.1",
        server.getSmtp().getPort(),
        security,
        null,
        null,
        "buzzard@polderfoon.example");
  }

  private static Settings.Mail signedIn(int port, Security security) {
    return new Settings.Mail(
        "127.0.0.1",
        port,
        security,
        "buzzard",
        new Secret("lab-pass"),
        "buzzard@polderfoon.example");
  }

  private static void send(MailSender sender, Settings.Mail to) throws NotSentException {
    sender.send(MAIL, MadeUpAlerts.settings(to), to);
  }

  @Test
  void aMailArrivesAsItWasWritten() throws Exception {
    send(new SmtpMailSender(), plain(Security.NONE));
    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getSubject()).isEqualTo("Störing: 1 nieuw bericht 😡");
    assertThat(received.getFrom()[0].toString()).contains("buzzard@polderfoon.example");
    assertThat(received.getAllRecipients()[0]).hasToString("crisis@polderfoon.example");
    assertThat(received.getHeader("Message-ID")).containsExactly("<seven@polderfoon.example>");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getContentType()).startsWith("multipart/");
    assertThat(GreenMailUtil.getBody(received)).contains("text/plain", "text/html");
  }

  @Test
  void aMailCarriesItsPictureAndHowToGetNoMore() throws Exception {
    IncidentMail content =
        new IncidentMail(
            "Storing",
            "tekst",
            "<img src=\"cid:chart\" alt=\"\">",
            new IncidentMail.Extras(
                Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}),
                "https://buzzard.polderfoon.example/unsubscribe/a.b"));
    new SmtpMailSender()
        .send(
            new OutboxMail(7, 3, "crisis@polderfoon.example", "seven", content, Mentions.NOON, 1),
            MadeUpAlerts.settings(plain(Security.NONE)),
            plain(Security.NONE));

    MimeMessage received = server.getReceivedMessages()[0];
    assertThat(received.getHeader("List-Unsubscribe"))
        .containsExactly("<https://buzzard.polderfoon.example/unsubscribe/a.b>");
    assertThat(received.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(GreenMailUtil.getBody(received))
        .contains("Content-ID: <chart>", "image/png", "AQID");
  }

  @Test
  void starttlsComesBeforeSignInAndMail() throws Exception {
    try (EncryptedMailServer encrypted = EncryptedMailServer.withStarttls(certificate)) {
      send(new SmtpMailSender(encrypted.trust()), signedIn(encrypted.port(), Security.STARTTLS));
      assertThat(encrypted.openly).hasSize(2).last().isEqualTo("STARTTLS");
      assertThat(encrypted.privately)
          .contains(
              "RCPT TO:<crisis@polderfoon.example>", "Message-ID: <seven@polderfoon.example>", ".")
          .anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }
  }

  @Test
  void withoutProtectionNobodyTurnsToTlsHalfWay() throws Exception {
    try (EncryptedMailServer encrypted = EncryptedMailServer.withStarttls(certificate)) {
      send(new SmtpMailSender(), signedIn(encrypted.port(), Security.NONE));
      assertThat(encrypted.openly).contains(".").doesNotContain("STARTTLS");
    }
  }

  @Test
  void tlsFromTheFirstByteCarriesSignInAndMail() throws Exception {
    try (EncryptedMailServer encrypted = EncryptedMailServer.withTls(certificate)) {
      send(new SmtpMailSender(encrypted.trust()), signedIn(encrypted.port(), Security.TLS));
      assertThat(encrypted.openly).isEmpty();
      assertThat(encrypted.privately)
          .contains("RCPT TO:<crisis@polderfoon.example>", ".")
          .anyMatch(line -> line.startsWith("AUTH PLAIN"));
    }
  }

  @Test
  void aServerWeCannotTrustGetsNothing() throws Exception {
    try (EncryptedMailServer encrypted = EncryptedMailServer.withStarttls(certificate)) {
      Settings.Mail to = signedIn(encrypted.port(), Security.STARTTLS);
      assertThatExceptionOfType(NotSentException.class)
          .isThrownBy(() -> send(new SmtpMailSender(), to))
          .satisfies(
              e -> assertThat(e.sentence()).contains("offers no TLS connection we can trust"));
      assertThat(encrypted.privately).isEmpty();
    }
  }

  @Test
  void aServerWithoutStarttlsGetsNothingWhereItIsAskedFor() {
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> send(new SmtpMailSender(), plain(Security.STARTTLS)))
        .satisfies(e -> assertThat(e.sentence()).contains("STARTTLS"));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsDownIsSaidToBe() {
    Settings.Mail down = plain(Security.NONE);
    server.stop();
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> send(new SmtpMailSender(), down))
        .satisfies(e ->
            assertThat(e.sentence())
                .isEqualTo("the mail server 127.0.0.1:" + down.port() + " cannot be reached"));
  }

  @Test
  void aRefusedPasswordIsSaidWithoutShowingIt() {
    server.setUser("buzzard", "buzzard", "lab-pass");
    Settings.Mail wrong =
        new Settings.Mail(
            "127.0.0.1",
            server.getSmtp().getPort(),
            Security.NONE,
            "buzzard",
            new Secret("mistyped"),
            "buzzard@polderfoon.example");
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> send(new SmtpMailSender(), wrong))
        .satisfies(e ->
            assertThat(e.sentence())
                .endsWith("refused the user name or the password")
                .doesNotContain("mistyped"));
  }

  @Test
  void aSubjectWithALineBreakNeverReachesTheServer() {
    OutboxMail broken =
        new OutboxMail(
            8,
            3,
            MAIL.recipient(),
            "eight",
            new IncidentMail("Storing\r\nBcc: boss@polderfoon.example", "tekst", "<p>tekst</p>"),
            Mentions.NOON,
            1);
    Settings.Mail to = plain(Security.NONE);
    assertThatExceptionOfType(NotSentException.class)
        .isThrownBy(() -> new SmtpMailSender().send(broken, MadeUpAlerts.settings(to), to));
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}
