package nl.buzzard.alerts.delivery;

import jakarta.mail.AuthenticationFailedException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.Wording;
import nl.buzzard.config.Settings;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.MailerRegularBuilder;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/**
 * Hands mail to a mail server over SMTP, protected as the settings ask and never less: where they
 * ask for STARTTLS, a server without it gets nothing. Thread-safe.
 */
public final class SmtpMailSender implements MailSender {

  /** How long one step of the conversation may take. */
  public static final Duration TIMEOUT = Duration.ofSeconds(15);

  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>]+@[^\\s<>]+");

  private final @Nullable SSLSocketFactory trust;

  /** Trusts the servers the JDK trusts. */
  public SmtpMailSender() {
    this(null);
  }

  /**
   * @param trust decides whom to trust; null for whom the JDK trusts
   */
  SmtpMailSender(@Nullable SSLSocketFactory trust) {
    this.trust = trust;
  }

  @Override
  public void send(OutboxMail mail, Settings settings, Settings.Mail server)
      throws NotSentException {
    try {
      // Sent in this thread, by a mailer that holds nothing open.
      mailer(server).sendMail(email(mail, settings, server), false).join();
    } catch (RuntimeException e) {
      throw new NotSentException(sentence(e, server), e);
    }
  }

  private Email email(OutboxMail mail, Settings settings, Settings.Mail server) {
    EmailPopulatingBuilder email =
        EmailBuilder.startingBlank()
            .fixingMessageId(messageId(mail, server))
            .from("Buzzard · " + Wording.oneLine(settings.organisation()), server.from())
            .to(mail.recipient())
            .withSubject(mail.content().subject())
            .withPlainText(mail.content().text())
            .withHTMLText(mail.content().html())
            // So that out-of-office answers stay away.
            .withHeader("Auto-Submitted", "auto-generated")
            .withHeader("X-Auto-Response-Suppress", "All");
    IncidentMail.Extras extras = mail.content().extras();
    if (extras.picture() != null) {
      email.withEmbeddedImage(
          IncidentMail.PICTURE, Base64.getDecoder().decode(extras.picture()), "image/png");
    }
    if (extras.unsubscribe() != null) {
      unsubscribable(email, extras.unsubscribe());
    }
    return email.buildEmail();
  }

  /** The headers of RFC 2369 and, where the address is protected as it demands, RFC 8058. */
  private static void unsubscribable(EmailPopulatingBuilder email, String address) {
    email.withHeader("List-Unsubscribe", "<" + address + ">");
    if (address.startsWith("https:")) {
      email.withHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /** {@return an identity under the sender's own domain, as receivers expect it} */
  private static String messageId(OutboxMail mail, Settings.Mail server) {
    String domain = server.from().substring(server.from().indexOf('@') + 1);
    return "<" + mail.messageId() + "@" + domain + ">";
  }

  private Mailer mailer(Settings.Mail server) {
    String password = server.password() == null ? null : server.password().reveal();
    MailerRegularBuilder<?> builder =
        MailerBuilder.withSMTPServer(server.host(), server.port(), server.user(), password)
            .withSessionTimeout((int) TIMEOUT.toMillis())
            // The library trusts everybody unless it is told not to.
            .trustingAllHosts(false)
            .verifyingServerIdentity(true)
            // A goodbye that gets lost must not turn mail that was taken into mail that failed.
            .withProperty("mail.smtp.quitwait", "false");
    switch (server.security()) {
      case STARTTLS -> builder.withTransportStrategy(TransportStrategy.SMTP_TLS);
      case TLS -> plainStarting(builder).withProperty("mail.smtp.ssl.enable", "true");
      case NONE -> plainStarting(builder);
    }
    if (trust != null) {
      builder.withCustomSSLFactoryInstance(trust);
    }
    return builder.buildMailer();
  }

  /** {@return a conversation that never changes its protection half-way} */
  private static MailerRegularBuilder<?> plainStarting(MailerRegularBuilder<?> builder) {
    return builder
        .withTransportStrategy(TransportStrategy.SMTP)
        .withProperty("mail.smtp.starttls.enable", "false");
  }

  private static String sentence(Throwable failure, Settings.Mail server) {
    String where = "the mail server " + server.host() + ":" + server.port();
    Throwable cause = failure;
    while (true) {
      switch (cause) {
        case AuthenticationFailedException refused -> {
          return where + " refused the user name or the password";
        }
        case UnknownHostException unknown -> {
          return "the mail server's name " + server.host() + " is not known";
        }
        case ConnectException nobody -> {
          return where + " cannot be reached";
        }
        case SocketTimeoutException slow -> {
          return where + " did not answer within " + TIMEOUT.toSeconds() + " seconds";
        }
        case SSLException distrusted -> {
          return where
              + " offers no TLS connection we can trust; if it is your own, add its certificate to"
              + " the Java trust store: "
              + reason(distrusted);
        }
        default -> {
          if (cause.getCause() == null) {
            return where + " did not take the mail: " + reason(cause);
          }
          cause = cause.getCause();
        }
      }
    }
  }

  private static String reason(Throwable cause) {
    String said =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return Wording.shortened(ADDRESS.matcher(said).replaceAll("(address)"), 200);
  }
}
