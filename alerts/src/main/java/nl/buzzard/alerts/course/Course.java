package nl.buzzard.alerts.course;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.config.AlertRule;
import org.jspecify.annotations.Nullable;

/**
 * The one rule that says which findings open an episode, which join it and which come too soon.
 *
 * <p>A finding within the quiet time of the one before joins its episode; a later one opens the
 * next, once the rest is over. While an episode is open, less than what opened it keeps it open
 * ({@link #GOES_ON}). Mentions of an episode that is over do not open another. Live it runs over
 * the latest steps with the episode before at hand, as a replay over many: the answer is the same.
 * Immutable, thread-safe.
 */
public final class Course {

  /** How much of what opens an episode keeps it open: at the edge it is one and not many. */
  public static final double GOES_ON = 2.0 / 3;

  private final AlertRule rule;
  private final Pace pace;
  private final double strictness;
  private final Holidays holidays;

  /**
   * @param rule the alert
   * @param strictness how much more than usual it takes, above 0; 1 is what the alert asks for, 2
   *     twice that
   * @param zone where the people are whose days and holidays count
   */
  public Course(AlertRule rule, double strictness, ZoneId zone) {
    this.rule = rule;
    this.pace = Pace.of(rule);
    this.strictness = strictness;
    this.holidays = new Holidays(zone);
  }

  /**
   * {@return the episode before, if it was joined, and those that opened, oldest first}
   *
   * @param steps the counts, oldest first, from the run-up on
   * @param from the first step to judge; those before are the run-up
   * @param before the episode before; null when there was none
   */
  List<Episode> run(List<Tally> steps, Instant from, @Nullable Episode before) {
    Condition condition = condition();
    List<Episode> episodes = new ArrayList<>();
    Episode current = before;
    for (Tally step : steps) {
      if (step.at().isBefore(from)) {
        condition.learn(step);
        continue;
      }
      Optional<Finding> found =
          condition.judge(step, free(current, step.at()), open(current, step.at()));
      if (found.isEmpty()) {
        continue;
      }
      Finding finding = found.get();
      if (current != null && !over(current, finding.at())) {
        if (!episodes.isEmpty() && episodes.getLast().equals(current)) {
          episodes.removeLast();
        }
        current = current.joinedBy(finding);
        episodes.add(current);
      } else if (current == null || rested(current, finding.at())) {
        current = Episode.of(finding);
        episodes.add(current);
      }
    }
    return episodes;
  }

  /**
   * {@return the same for the counts the store holds}
   *
   * @param tallies reads them
   * @param from the first step to judge
   * @param until when to end, exclusive
   * @param before the episode before; null when there was none
   */
  public List<Episode> run(Tallies tallies, Instant from, Instant until, @Nullable Episode before) {
    long least =
        rule instanceof AlertRule.Rising rising ? (long) (stricter(rising.count()) * GOES_ON) : 1;
    return run(tallies.read(pace, least, from, until), from, before);
  }

  private Condition condition() {
    return switch (rule) {
      case AlertRule.Keyword _, AlertRule.Influencer _ ->
          new ManyInAWindow(1, pace.step(), pace.step());
      case AlertRule.Negative negative ->
          new ManyInAWindow(stricter(negative.count()), negative.within(), pace.step());
      case AlertRule.Spike spike ->
          new OutOfLine(
              Sensitivity.USUAL.score() * strictness, stricter(spike.count()), pace.step());
      case AlertRule.Drop drop ->
          new TooFew(stricter(drop.count()), drop.within(), strictness, holidays);
      case AlertRule.Shift shift ->
          new OutOfProportion(
              shift.of(), stricter(shift.count()), shift.within(), pace, strictness);
      case AlertRule.Rising rising ->
          new NewlyOften(stricter(rising.count()), pace.step(), strictness);
    };
  }

  private long stricter(long count) {
    return Math.max(1, Math.round(count * strictness));
  }

  private boolean over(Episode episode, Instant at) {
    return !at.isBefore(episode.last().at().plus(pace.quiet()));
  }

  private boolean rested(Episode episode, Instant at) {
    return !at.isBefore(episode.last().at().plus(pace.rest()));
  }

  private @Nullable Episode open(@Nullable Episode episode, Instant at) {
    return episode == null || over(episode, at) ? null : episode;
  }

  private Instant free(@Nullable Episode episode, Instant at) {
    return episode != null && over(episode, at)
        ? episode.last().at().plus(pace.step())
        : Instant.EPOCH;
  }
}
