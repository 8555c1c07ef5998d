package nl.buzzard.alerts.delivery;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buzzard.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes mail from the outbox to the mail server. Thread-safe, though one thread is enough. */
public final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

  private final Outbox outbox;
  private final MailSender sender;
  private final Supplier<Settings> settings;
  private final InstantSource time;

  /**
   * @param outbox what waits
   * @param sender takes it away
   * @param settings what holds right now; asked at every delivery
   * @param time the clock
   */
  public MailDelivery(
      Outbox outbox, MailSender sender, Supplier<Settings> settings, InstantSource time) {
    this.outbox = outbox;
    this.sender = sender;
    this.settings = settings;
    this.time = time;
  }

  /** Tries every mail that is due once; without a mail server it waits. */
  public void deliverDue() {
    Settings current = settings.get();
    Settings.Mail server = current.mail();
    if (server == null) {
      return;
    }
    outbox.hold(current, time.instant());
    Optional<OutboxMail> mail = outbox.claim(time.instant());
    while (mail.isPresent()) {
      deliver(mail.get(), current, server);
      mail = outbox.claim(time.instant());
    }
  }

  private void deliver(OutboxMail mail, Settings current, Settings.Mail server) {
    try {
      sender.send(mail, current, server);
      outbox.sent(mail, time.instant());
      LOG.info(
          "Mail {} of incident {} sent at attempt {}", mail.id(), mail.incident(), mail.attempts());
    } catch (MailSender.NotSentException e) {
      String then =
          outbox.failed(mail, e.sentence(), time.instant())
              ? "trying again in " + Outbox.pauseAfter(mail.attempts())
              : "given up";
      LOG.warn(
          "Mail {} of incident {} not sent at attempt {}, {}: {}",
          mail.id(),
          mail.incident(),
          mail.attempts(),
          then,
          e.sentence());
    }
  }
}
