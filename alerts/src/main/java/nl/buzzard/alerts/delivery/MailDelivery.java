package nl.buzzard.alerts.delivery;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import nl.buzzard.alerts.delivery.MailSender.NotSentException;
import nl.buzzard.config.AlertRule.Hook;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes letters from the outbox to the mail server, and to programs. Thread-safe: each thread holds
 * one conversation at a time.
 */
public final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

  private final Outbox outbox;
  private final MailSender sender;
  private final HookSender hooks;
  private final Supplier<Configuration> configuration;
  private final InstantSource time;

  /**
   * @param outbox what waits
   * @param sender takes it away
   * @param configuration what holds right now; asked at every delivery
   * @param time the clock
   */
  public MailDelivery(
      Outbox outbox, MailSender sender, Supplier<Configuration> configuration, InstantSource time) {
    this.outbox = outbox;
    this.sender = sender;
    this.hooks = new HookSender(time);
    this.configuration = configuration;
    this.time = time;
  }

  /** Tries every letter that is due once; without a mail server and a program they wait. */
  public void deliverDue() {
    Configuration current = configuration.get();
    boolean nobody =
        current.settings().mail() == null
            && current.notices().allMatch(notice -> notice.hooks().isEmpty());
    if (nobody) {
      return;
    }
    Optional<OutboxMail> mail = next(current);
    while (mail.isPresent()) {
      deliver(mail.get(), current);
      mail = next(current);
    }
  }

  /** One thread at a time, so that no two let the same reader have one mail too many. */
  private synchronized Optional<OutboxMail> next(Configuration current) {
    outbox.hold(current, time.instant());
    return outbox.claim(time.instant());
  }

  private void send(OutboxMail mail, Configuration current) throws NotSentException {
    if (HookPost.isProgram(mail.recipient())) {
      hooks.send(mail, hook(mail.recipient(), current));
      return;
    }
    Settings.Mail server = current.settings().mail();
    if (server == null) {
      throw new NotSentException("there is no mail server", new IOException("no mail server"));
    }
    sender.send(mail, current.settings(), server);
  }

  private static Hook hook(String reader, Configuration current) throws NotSentException {
    return current
        .notices()
        .flatMap(notice -> notice.hooks().stream())
        .filter(hook -> HookPost.reader(hook).equals(reader))
        .findFirst()
        .orElseThrow(() ->
            new NotSentException(
                "alerts.yml no longer has the hook it was written to",
                new IOException("no such hook")));
  }

  private void deliver(OutboxMail mail, Configuration current) {
    try {
      send(mail, current);
      outbox.sent(mail, time.instant());
      LOG.info(
          "Mail {} of incident {} sent at attempt {}", mail.id(), mail.incident(), mail.attempts());
    } catch (NotSentException e) {
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
