package nl.buzzard.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.buzzard.alerts.delivery.MailDelivery;
import nl.buzzard.alerts.delivery.Outbox;
import nl.buzzard.alerts.delivery.SmtpMailSender;
import nl.buzzard.alerts.delivery.Unsubscribed;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentDesk;
import nl.buzzard.alerts.incident.IncidentList;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.alerts.incident.SignedSubscriptions;
import nl.buzzard.alerts.incident.SqlIncidentDesk;
import nl.buzzard.alerts.incident.Subscriptions;
import nl.buzzard.alerts.watch.AlertWatch;
import nl.buzzard.alerts.watch.Collecting;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.stage.MentionListener;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionTopics;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Noticing as a whole: it hears that mentions were stored, looks whether an alert has something to
 * tell, and mails it.
 *
 * <p>It looks within {@value #TICK_MILLIS} milliseconds of hearing, rests as long after each look,
 * and looks every {@value #REST_SECONDS} seconds anyway. Mail goes as soon as it is written, by
 * {@value #CONVERSATIONS} conversations at once, so that a slow program or mail server keeps no
 * other waiting. Thread-safe.
 */
public final class Alerts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Alerts.class);
  private static final int TICK_MILLIS = 200;
  private static final int REST_SECONDS = 15;
  private static final int CONVERSATIONS = 4;
  private static final Duration REST = Duration.ofSeconds(REST_SECONDS);
  private static final Duration GOODBYE = SmtpMailSender.TIMEOUT;

  private final AlertWatch watch;
  private final MailDelivery delivery;
  private final IncidentList list;
  private final IncidentDesk desk;
  private final SignedLinks links;
  private final Subscriptions subscriptions;
  private final InstantSource time;
  private final AtomicBoolean heard = new AtomicBoolean(true);
  private final ScheduledExecutorService threads =
      Executors.newScheduledThreadPool(
          1 + CONVERSATIONS, Thread.ofVirtual().name("alerts-", 0).factory());
  private volatile Instant lastLook = Instant.MIN;

  /**
   * @param jdbi where incidents and the outbox are kept
   * @param store what alerts look at
   * @param topics what a selection of it says more than others do
   * @param collecting how collecting it goes
   * @param configuration what holds right now; asked at every look
   * @param printer turns a query into the text the console reads back
   * @param links sign the links in mail
   * @param time the clock
   */
  public Alerts(
      Jdbi jdbi,
      MentionStore store,
      MentionTopics topics,
      Collecting collecting,
      Supplier<Configuration> configuration,
      Function<MentionQuery, String> printer,
      SignedLinks links,
      InstantSource time) {
    Outbox outbox = new Outbox(jdbi);
    Incidents incidents = new Incidents(jdbi, outbox);
    this.desk = new SqlIncidentDesk(jdbi, time);
    this.links = links;
    this.subscriptions = new SignedSubscriptions(links, new Unsubscribed(jdbi), time);
    this.watch =
        new AlertWatch(incidents, store, topics, collecting, configuration, printer, links);
    this.delivery = new MailDelivery(outbox, new SmtpMailSender(), configuration, time);
    this.list = new IncidentList(jdbi);
    this.time = time;
  }

  /** Starts looking and mailing, in threads of its own; at once where mail still waits. */
  public void start() {
    keepDoing(this::lookIfDue);
    for (int conversation = 0; conversation < CONVERSATIONS; conversation++) {
      keepDoing(delivery::deliverDue);
    }
  }

  private void keepDoing(Runnable task) {
    var _ = threads.scheduleWithFixedDelay(guarded(task), 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** {@return who must hear of stored mentions; hearing costs nothing and never blocks} */
  public MentionListener listener() {
    return batch -> {
      if (!batch.isEmpty()) {
        heard.set(true);
      }
    };
  }

  /**
   * {@return the incidents opened last, newest first}
   *
   * @param limit the most incidents, at least 1
   */
  public List<Incident> latest(int limit) {
    return list.latest(limit);
  }

  /** {@return the incident a link in mail is about; empty when the link is not ours} */
  public Optional<Incident> ofLink(String token) {
    return links.read(token).flatMap(signed -> list.find(signed.incident()));
  }

  /** Notes that the reader of a mail takes its incident on, unless somebody has. */
  public void takeOn(String token) {
    links.read(token).ifPresent(signed -> desk.take(signed.incident(), signed.reader()));
  }

  /** {@return what people do with incidents} */
  public IncidentDesk desk() {
    return desk;
  }

  /** {@return who gets the mail of which alert} */
  public Subscriptions subscriptions() {
    return subscriptions;
  }

  /** Stops looking; mail that is on its way gets a moment to arrive, the rest waits on disk. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private void lookIfDue() {
    Instant now = time.instant();
    if (heard.getAndSet(false) || !now.isBefore(lastLook.plus(REST))) {
      lastLook = now;
      watch.look(now);
    }
  }

  private static Runnable guarded(Runnable task) {
    return () -> {
      try {
        task.run();
      } catch (Throwable e) {
        // A task that throws, whatever it throws, would never be run again.
        LOG.error("Alerts stumbled and go on", e);
      }
    };
  }
}
