package nl.buzzard.alerts.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.delivery.MailDelivery;
import nl.buzzard.alerts.delivery.MailSender;
import nl.buzzard.alerts.delivery.Outbox;
import nl.buzzard.alerts.delivery.OutboxMail;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.IncidentList;
import nl.buzzard.alerts.incident.Incidents;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import org.jdbi.v3.core.Jdbi;

/** A watcher with its database, a store of mentions and a mail server that keeps what it gets. */
public final class Watched {

  public final InMemoryMentionStore store = new InMemoryMentionStore();
  public final AtomicReference<Instant> now = new AtomicReference<>(Mentions.NOON);
  public final List<OutboxMail> delivered = new ArrayList<>();
  public boolean serverUp = true;

  /** What happens when the mail server took a mail. */
  public Runnable onMail = () -> {};

  /** When what there was to collect was not collected. */
  public Gaps gaps = Gaps.NONE;

  /** Which sources bring nothing although they used to. */
  public List<SilentSource> silent = List.of();

  public static final SignedLinks LINKS = new SignedLinks(new byte[32]);

  private final Database database;
  private Configuration configuration;
  private AlertWatch watch;
  private MailDelivery delivery;

  public Watched(Database database, AlertRule... rules) {
    this.database = database;
    ask(MadeUpAlerts.configuration(MadeUpAlerts.SERVER, rules));
    restart();
  }

  /** Changes the configuration under the running watcher. */
  public void ask(Configuration newConfiguration) {
    configuration = newConfiguration;
  }

  /** Forgets everything that is not on disk. */
  public void restart() {
    watch = anotherWatch();
    delivery =
        new MailDelivery(
            new Outbox(database.jdbi()),
            (mail, settings, server) -> {
              if (!serverUp) {
                throw new MailSender.NotSentException("nobody there", new Exception());
              }
              delivered.add(mail);
              onMail.run();
            },
            () -> configuration,
            now::get);
  }

  public AlertWatch anotherWatch() {
    return new AlertWatch(
        new Incidents(database.jdbi(), new Outbox(database.jdbi())),
        store,
        request -> List.of(),
        new Collecting(gaps, () -> silent),
        () -> configuration,
        query -> "brand:Polderfoon",
        LINKS);
  }

  public void store(MadeUpMention... mentions) {
    List<EnrichedMention> batch = Arrays.stream(mentions).map(MadeUpMention::enriched).toList();
    store.store(batch);
  }

  /** Stores negative mentions of the brand, one a second, ending at an instant. */
  public void storeNegative(int count, Instant last) {
    for (int i = 0; i < count; i++) {
      Instant at = last.minusSeconds(i);
      store(
          Mentions.saying("weer geen bereik")
              .id("x:" + at.getEpochSecond())
              .about("Polderfoon")
              .negative()
              .at(at));
    }
  }

  /** Looks at an instant and then sends what is due. */
  public void lookAt(Instant instant) {
    lookWithoutSending(instant);
    send();
  }

  /** Looks at an instant; what was written waits. */
  public void lookWithoutSending(Instant instant) {
    now.set(instant);
    watch.look(instant);
  }

  /** Sends what is due. */
  public void send() {
    delivery.deliverDue();
  }

  public Jdbi jdbi() {
    return database.jdbi();
  }

  public List<Incident> incidents() {
    return new IncidentList(database.jdbi()).latest(100);
  }
}
