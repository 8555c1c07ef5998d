package nl.buzzard.alerts.incident;

import java.time.Instant;
import nl.buzzard.alerts.delivery.Letter;
import org.jspecify.annotations.Nullable;

/**
 * An incident about to be opened, with the mail that goes out when it is. Immutable.
 *
 * @param rule the name of the alert
 * @param subject what its mentions have in common besides; null for nothing
 * @param kind what kind of alert it is
 * @param query the text that finds its mentions
 * @param firstPublished when its first mention was published
 * @param findings how many mentions were found
 * @param threshold how many it took
 * @param letter what to mail and to whom, written at the opening
 */
public record Opening(
    String rule,
    @Nullable String subject,
    Incident.Kind kind,
    String query,
    Instant firstPublished,
    long findings,
    long threshold,
    Letter letter) {

  /** {@return now} */
  public Instant at() {
    return letter.at();
  }
}
