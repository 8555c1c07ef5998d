package nl.buzzard.index.lucene;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.index.document.MentionValues;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which step of the wall clock a time falls.
 *
 * <p>Days, weeks and months begin at midnight in the zone, so a day may have 23 or 25 hours. An
 * hour or a part of one ends where the clock is put forward or back, so the hour that comes twice
 * counts as two. The steps met so far are remembered and numbered; finding one again is a search in
 * a tree, and nothing at all for the step of the time before. Not thread-safe.
 */
final class TimeSteps {

  private final Steps steps;
  private final TreeMap<Long, Step> byStart = new TreeMap<>();
  private final List<Step> byNumber = new ArrayList<>();
  private Step last = new Step(0, 0, 0);

  private record Step(long start, long end, int number) {

    boolean holds(long milliseconds) {
      return milliseconds >= start && milliseconds < end;
    }
  }

  TimeSteps(Steps steps) {
    this.steps = steps;
  }

  /** {@return the number of the step an epoch millisecond falls in, from 0 as they are met} */
  int number(long milliseconds) {
    if (!last.holds(milliseconds)) {
      Map.Entry<Long, Step> known = byStart.floorEntry(milliseconds);
      last =
          known != null && known.getValue().holds(milliseconds)
              ? known.getValue()
              : newStep(Instant.ofEpochMilli(milliseconds));
    }
    return last.number();
  }

  /** {@return the epoch millisecond at which the step with a number begins} */
  long start(int number) {
    return byNumber.get(number).start();
  }

  private Step newStep(Instant instant) {
    Step step =
        new Step(
            MentionValues.milliseconds(startOf(instant)),
            MentionValues.milliseconds(endOf(instant)),
            byNumber.size());
    byStart.put(step.start(), step);
    byNumber.add(step);
    return step;
  }

  private Instant startOf(Instant instant) {
    return switch (steps.length()) {
      case MINUTE, FIVE_MINUTES, HOUR -> startOfPartOfDay(instant);
      case DAY, WEEK, MONTH -> midnight(firstDay(instant));
    };
  }

  private Instant endOf(Instant instant) {
    return switch (steps.length()) {
      case MINUTE, FIVE_MINUTES, HOUR -> endOfPartOfDay(instant);
      case DAY -> midnight(firstDay(instant).plusDays(1));
      case WEEK -> midnight(firstDay(instant).plusWeeks(1));
      case MONTH -> midnight(firstDay(instant).plusMonths(1));
    };
  }

  private Instant startOfPartOfDay(Instant instant) {
    Instant byClock = startByClock(instant);
    ZoneOffsetTransition change = steps.zone().getRules().previousTransition(instant.plusNanos(1));
    return change == null ? byClock : later(byClock, change.getInstant());
  }

  private Instant endOfPartOfDay(Instant instant) {
    Instant byClock = startByClock(instant).plus(length());
    @Nullable ZoneOffsetTransition change = steps.zone().getRules().nextTransition(instant);
    return change == null || change.getInstant().isAfter(byClock) ? byClock : change.getInstant();
  }

  private Instant startByClock(Instant instant) {
    OffsetDateTime clock = instant.atOffset(steps.zone().getRules().getOffset(instant));
    OffsetDateTime minute = clock.truncatedTo(ChronoUnit.MINUTES);
    return minute.minusMinutes(minute.getMinute() % length().toMinutes()).toInstant();
  }

  private Duration length() {
    return switch (steps.length()) {
      case MINUTE -> Duration.ofMinutes(1);
      case FIVE_MINUTES -> Duration.ofMinutes(5);
      case HOUR, DAY, WEEK, MONTH -> Duration.ofHours(1);
    };
  }

  private LocalDate firstDay(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, steps.zone());
    return switch (steps.length()) {
      case MINUTE, FIVE_MINUTES, HOUR, DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(steps.zone()).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
