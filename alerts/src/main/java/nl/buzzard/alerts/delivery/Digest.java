package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.List;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.alerts.mail.SummaryMail;
import nl.buzzard.config.Configuration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Makes one mail of what is calm and due for a reader at the same moment. Thread-safe. */
final class Digest {

  private final Jdbi jdbi;

  Digest(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gathers what is due; a single mail goes as it is. */
  void gather(Configuration configuration, Instant now) {
    List<String> readers =
        jdbi.withHandle(handle ->
            handle
                .select(
                    "SELECT recipient FROM outbox WHERE state = 'WAITING' AND gathered = 1"
                        + " AND next_attempt <= ? GROUP BY recipient HAVING count(*) > 1",
                    now.toEpochMilli())
                .mapTo(String.class)
                .list());
    for (String reader : readers) {
      jdbi.useTransaction(handle -> gather(handle, reader, configuration, now));
    }
  }

  private static void gather(
      Handle handle, String reader, Configuration configuration, Instant now) {
    List<Held> held =
        Held.of(
            handle
                .createQuery(
                    Held.SUMMED + " AND gathered = 1 AND next_attempt <= :now" + Held.RETURNED)
                .bind("reader", reader)
                .bind("now", now.toEpochMilli()));
    if (held.isEmpty()) {
      return; // Another process was quicker.
    }
    IncidentMail mail =
        SummaryMail.of(
            SummaryMail.Why.DIGEST,
            held.stream().map(Held::line).toList(),
            configuration.settings(),
            configuration.languageOf(reader));
    Held.write(handle, held, new Held.Into("DIGEST-" + held.getLast().id(), reader), mail, now);
  }
}
