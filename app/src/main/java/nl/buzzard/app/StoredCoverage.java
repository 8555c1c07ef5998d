package nl.buzzard.app;

import java.time.Instant;
import java.time.InstantSource;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.crawler.schedule.Coverage;
import nl.buzzard.crawler.schedule.SourceGaps;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import org.jdbi.v3.core.Jdbi;

/**
 * What was collected and when not, as the database tells it. Alerts and sources never meet: what
 * one knows of gaps is told to the other here. Thread-safe.
 *
 * @param jdbi the way to the database
 * @param clock the time
 */
public record StoredCoverage(Jdbi jdbi, InstantSource clock) {

  /** {@return what is known of a span} */
  Coverage between(Instant from, Instant until) {
    return new Coverage(
        new SourceHealthTable(jdbi).all(),
        new SourceGaps(jdbi).between(from, until),
        clock.instant());
  }

  /** {@return the same for alerts, live and replayed} */
  public Gaps gaps() {
    return (from, until) -> {
      Coverage known = between(from, until);
      return (start, end) -> !known.missing(start, end).isEmpty();
    };
  }
}
