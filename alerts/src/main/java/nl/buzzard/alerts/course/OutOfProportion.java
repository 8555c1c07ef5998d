package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import nl.buzzard.alerts.detect.Chance;
import nl.buzzard.config.AlertRule.ShareOf;
import org.jspecify.annotations.Nullable;

/**
 * A part of the mentions that is a larger share of them than usual; against a rival also a smaller
 * one.
 *
 * <p>Usual is the share of the past, moved by as much as a rival's moved where ours is held against
 * it. How much the share goes up and down by itself, from one window to the next, is taken off the
 * score. A window in which not everything was collected is not judged, since what is missing may be
 * all of one opinion: so a gap never raises an alert. Not thread-safe.
 */
final class OutOfProportion implements Condition {

  static final String WHOLE = "whole";
  static final String RIVAL_PART = "rival part";
  static final String RIVAL_WHOLE = "rival whole";

  /** Fewer points than this nobody acts on, however certain they are. */
  private static final double MOVE = 0.15;

  /** The surprise at which a share is no chance: one in ten thousand. */
  private static final double CERTAINTY = 4;

  private static final Duration SHORTEST_PAST = Duration.ofDays(1);

  private final ShareOf of;
  private final long count;
  private final Duration within;
  private final Duration step;
  private final Duration memory;
  private final double strictness;
  private final Deque<Tally> window = new ArrayDeque<>();
  private final Deque<Tally> past = new ArrayDeque<>();
  private final Sums now = new Sums();
  private final Sums before = new Sums();

  /**
   * @param of which share
   * @param count how many mentions of the part it takes
   * @param pace how it is looked at
   * @param within how long a window is
   * @param strictness how much more than usual it takes
   */
  OutOfProportion(ShareOf of, long count, Duration within, Pace pace, double strictness) {
    this.of = of;
    this.count = count;
    this.within = within;
    this.step = pace.step();
    this.memory = pace.runUp();
    this.strictness = strictness;
  }

  @Override
  public void learn(Tally tally) {
    window.addLast(tally);
    now.add(tally, 1);
    Instant first = tally.at().plus(step).minus(within);
    while (window.getFirst().at().isBefore(first)) {
      Tally old = window.removeFirst();
      now.add(old, -1);
      past.addLast(old);
      before.add(old, 1);
    }
    while (!past.isEmpty() && past.getFirst().at().isBefore(tally.at().minus(memory))) {
      before.add(past.removeFirst(), -1);
    }
  }

  @Override
  public Optional<Finding> judge(Tally tally, Instant free, @Nullable Episode open) {
    learn(tally);
    if (tally.part(WHOLE) == 0 || !known() || !window.stream().allMatch(Tally::whole)) {
      return Optional.empty();
    }
    double usual = usual();
    double measure = Condition.measure(open);
    boolean moved = Math.abs(now.share() - usual) >= MOVE * strictness * measure && moves(usual);
    boolean enough = Math.max((double) now.part, usual * now.whole) >= count * measure;
    return moved && enough && surprise(usual) >= CERTAINTY * strictness * measure
        ? Optional.of(
            new Finding(
                tally.at(),
                tally.at().plus(step).minus(within),
                tally.at().plus(step),
                now.part,
                usual * now.whole,
                now.whole,
                null))
        : Optional.empty();
  }

  private boolean known() {
    boolean old =
        !past.isEmpty()
            && !past.getFirst().at().isAfter(window.getLast().at().minus(SHORTEST_PAST));
    boolean rival = of != ShareOf.RIVAL_SENTIMENT || now.rivalWhole >= count;
    return old && rival && before.whole >= 2 * count && now.whole >= count;
  }

  /** Only against a rival is a smaller share news as well. */
  private boolean moves(double usual) {
    return switch (of) {
      case NEGATIVE_SHARE, NET_SENTIMENT, STARS -> now.share() > usual;
      case VOICE, RIVAL_SENTIMENT -> true;
    };
  }

  private double usual() {
    double share = before.share();
    return of == ShareOf.RIVAL_SENTIMENT
        ? Math.clamp(share + now.rivalShare() - before.rivalShare(), 0, 1)
        : share;
  }

  private double surprise(double usual) {
    return Chance.surprise(now.part, now.whole, usual) / Math.max(1, unrest());
  }

  /** {@return how much more the share of a window varies than chance alone makes it} */
  private double unrest() {
    double share = before.share();
    double sum = 0;
    int windows = 0;
    for (Sums chunk : chunks()) {
      double expected = chunk.whole * share;
      if (expected > 0) {
        sum += Math.pow(chunk.part - expected, 2) / (expected * (1 - share));
        windows++;
      }
    }
    return windows == 0 ? 1 : sum / windows;
  }

  private List<Sums> chunks() {
    List<Sums> chunks = new ArrayList<>();
    Instant end = Instant.MIN;
    for (Tally tally : past) {
      if (!tally.at().isBefore(end)) {
        chunks.add(new Sums());
        end = tally.at().plus(within);
      }
      chunks.getLast().add(tally, 1);
    }
    return chunks;
  }

  /** What some steps brought together. */
  private static final class Sums {

    private long part;
    private long whole;
    private long rivalPart;
    private long rivalWhole;

    void add(Tally tally, int times) {
      part += times * tally.count();
      whole += times * tally.part(WHOLE);
      rivalPart += times * tally.part(RIVAL_PART);
      rivalWhole += times * tally.part(RIVAL_WHOLE);
    }

    /** As if one more of each had been said: a share is never quite nothing or all. */
    double share() {
      return (part + 1.0) / (whole + 2.0);
    }

    double rivalShare() {
      return (rivalPart + 1.0) / (rivalWhole + 2.0);
    }
  }
}
