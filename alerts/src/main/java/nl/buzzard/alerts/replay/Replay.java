package nl.buzzard.alerts.replay;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.alerts.course.Course;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.course.Tallies;
import nl.buzzard.alerts.course.Times;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.store.MentionCounts;

/**
 * Tells what an alert would have sent in the past, by the mentions the store holds now: what came
 * late counts when it was published. Sends nothing. Thread-safe.
 */
public final class Replay {

  private final Tallies tallies;
  private final ZoneId zone;

  /**
   * @param counts what is counted
   * @param gaps when it was not collected
   * @param zone where the people are whose holidays are no news
   */
  public Replay(MentionCounts counts, Gaps gaps, ZoneId zone) {
    this.tallies = new Tallies(counts, gaps);
    this.zone = zone;
  }

  /**
   * {@return the episodes an alert would have told, one mail each, oldest first}
   *
   * @param rule the alert
   * @param from when to begin, as if nothing was found before
   * @param until when to end, exclusive
   * @param strictness how much more than usual it takes, above 0; 1 for what the alert asks for
   */
  public List<Episode> of(AlertRule rule, Instant from, Instant until, double strictness) {
    Pace pace = Pace.of(rule);
    Instant start = Times.stepOf(from, pace.step());
    return new Course(rule, strictness, zone).run(tallies, start, pace.judgedUntil(until), null);
  }
}
