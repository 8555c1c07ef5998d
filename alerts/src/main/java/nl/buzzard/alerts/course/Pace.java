package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buzzard.alerts.detect.Sensitivity;
import nl.buzzard.alerts.detect.SpikeDetector;
import nl.buzzard.alerts.series.StoredSeries;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Steps;
import org.jspecify.annotations.Nullable;

/**
 * How an alert is looked at: which mentions it counts, in which steps, and when it may tell people
 * again. Immutable.
 *
 * @param query which mentions are counted, and told
 * @param parts what is told apart
 * @param steps how time is cut
 * @param judged when a step is judged
 * @param runUp how much of the past a step is judged by
 * @param quiet how long after the last finding an episode is over
 * @param rest how long after the last finding of an episode none other opens
 */
public record Pace(
    MentionQuery query,
    Parts parts,
    Steps.Length steps,
    Judged judged,
    Duration runUp,
    Duration quiet,
    Duration rest) {

  private static final Parts ALONE = new Parts.None();
  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int WINDOWS = 8;
  private static final double LESS_THAN_THREE = 2.99;

  private static final MentionQuery NEGATIVE = sentiment("negative");
  private static final MentionQuery OPINION =
      new MentionQuery.Or(List.of(NEGATIVE, sentiment("positive")));
  private static final MentionQuery UNDERSTOOD =
      new MentionQuery.Or(List.of(NEGATIVE, sentiment("neutral"), sentiment("positive")));

  /** When a step is judged. */
  public enum Judged {
    /** Never: each mention is found once, by what it is. */
    BY_MENTION,
    /** While it grows: what holds by now holds at its end as well. */
    AT_ONCE,
    /** When it is over: what holds by now may not hold at its end. */
    WHEN_OVER
  }

  /** {@return the pace of an alert} */
  public static Pace of(AlertRule rule) {
    Duration quiet = rule.notice().quiet();
    return switch (rule) {
      case AlertRule.Keyword keyword -> single(keyword.query(), quiet);
      case AlertRule.Influencer wide ->
          single(
              wide.query().and(new MentionQuery.Range(Measure.REACH, (double) wide.reach(), null)),
              quiet);
      case AlertRule.Negative negative ->
          new Pace(
              negative.query().and(NEGATIVE),
              ALONE,
              Steps.Length.MINUTE,
              Judged.AT_ONCE,
              negative.within(),
              quiet,
              Duration.ZERO);
      case AlertRule.Spike spike ->
          new Pace(
              spike.query(),
              ALONE,
              Steps.Length.FIVE_MINUTES,
              Judged.AT_ONCE,
              SpikeDetector.MEMORY,
              quiet,
              Sensitivity.USUAL.rest());
      case AlertRule.Rising rising -> rising(rising, quiet);
      case AlertRule.Drop drop ->
          whenOver(drop.query(), ALONE, Steps.Length.HOUR, TooFew.runUp(drop.within()), quiet);
      case AlertRule.Shift shift -> shift(shift, quiet);
    };
  }

  private static Pace single(MentionQuery query, Duration quiet) {
    return new Pace(
        query, ALONE, Steps.Length.MINUTE, Judged.BY_MENTION, Duration.ZERO, quiet, Duration.ZERO);
  }

  private static Pace rising(AlertRule.Rising rising, Duration quiet) {
    CountField field =
        switch (rising.of()) {
          case HASHTAG -> CountField.HASHTAG;
          case STORY -> CountField.STORY;
        };
    return new Pace(
        rising.query(),
        new Parts.Values(field),
        Steps.Length.FIVE_MINUTES,
        Judged.AT_ONCE,
        FORTNIGHT.plus(DAY),
        quiet,
        Duration.ZERO);
  }

  private static Pace shift(AlertRule.Shift shift, Duration quiet) {
    Steps.Length steps =
        shift.within().compareTo(DAY) > 0 ? Steps.Length.HOUR : Steps.Length.FIVE_MINUTES;
    Duration windows = shift.within().multipliedBy(WINDOWS);
    Duration runUp = windows.compareTo(FORTNIGHT) > 0 ? windows : FORTNIGHT;
    return whenOver(told(shift), parts(shift), steps, runUp.plus(shift.within()), quiet);
  }

  private static Pace whenOver(
      MentionQuery query, Parts parts, Steps.Length steps, Duration runUp, Duration quiet) {
    // Two steps that follow each other belong together, however short the quiet time is.
    Duration least = StoredSeries.length(steps).multipliedBy(2);
    return new Pace(
        query,
        parts,
        steps,
        Judged.WHEN_OVER,
        runUp,
        quiet.compareTo(least) < 0 ? least : quiet,
        DAY);
  }

  private static MentionQuery told(AlertRule.Shift shift) {
    return switch (shift.of()) {
      case NEGATIVE_SHARE, NET_SENTIMENT, RIVAL_SENTIMENT -> shift.query().and(NEGATIVE);
      case STARS ->
          shift.query().and(new MentionQuery.Range(Measure.RATING, null, LESS_THAN_THREE));
      case VOICE -> shift.query();
    };
  }

  private static Parts parts(AlertRule.Shift shift) {
    MentionQuery ours = shift.query();
    MentionQuery rival = shift.rival();
    return new Parts.Queries(
        switch (shift.of()) {
          case NEGATIVE_SHARE -> Map.of(OutOfProportion.WHOLE, ours.and(UNDERSTOOD));
          case NET_SENTIMENT -> Map.of(OutOfProportion.WHOLE, ours.and(OPINION));
          case STARS ->
              Map.of(
                  OutOfProportion.WHOLE,
                  ours.and(new MentionQuery.Range(Measure.RATING, 0.0, null)));
          case VOICE -> Map.of(OutOfProportion.WHOLE, either(ours, rival));
          case RIVAL_SENTIMENT ->
              Map.of(
                  OutOfProportion.WHOLE,
                  ours.and(OPINION),
                  OutOfProportion.RIVAL_PART,
                  theirs(rival).and(NEGATIVE),
                  OutOfProportion.RIVAL_WHOLE,
                  theirs(rival).and(OPINION));
        });
  }

  private static MentionQuery either(MentionQuery ours, @Nullable MentionQuery rival) {
    return new MentionQuery.Or(List.of(ours, theirs(rival)));
  }

  private static MentionQuery theirs(@Nullable MentionQuery rival) {
    if (rival == null) {
      throw new IllegalArgumentException("a share of two needs a rival");
    }
    return rival;
  }

  private static MentionQuery sentiment(String value) {
    return new MentionQuery.Is(Field.SENTIMENT, value);
  }

  /**
   * {@return the mentions a finding is about}
   *
   * @param subject what they have in common; null for all that are counted
   */
  public MentionQuery about(@Nullable String subject) {
    if (subject == null || !(parts instanceof Parts.Values values)) {
      return query;
    }
    return query.and(
        values.field() == CountField.STORY
            ? new MentionQuery.Is(Field.STORY, subject)
            : new MentionQuery.Word("#" + subject));
  }

  /** {@return whether steps without a mention say something, as they do of what is usual} */
  boolean emptyStepsCount() {
    return steps != Steps.Length.MINUTE;
  }

  /** {@return how long a step is} */
  public Duration step() {
    return StoredSeries.length(steps);
  }

  /** {@return when the steps end that can be judged by now} */
  public Instant judgedUntil(Instant now) {
    return judged == Judged.WHEN_OVER ? Times.stepOf(now, step()) : now;
  }
}
