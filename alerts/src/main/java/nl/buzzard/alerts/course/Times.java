package nl.buzzard.alerts.course;

import java.time.Duration;
import java.time.Instant;

/** Instants in steps that begin with the epoch. Pure. */
public final class Times {

  private Times() {}

  /** {@return the beginning of the step an instant is in} */
  public static Instant stepOf(Instant instant, Duration step) {
    long length = step.toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), length) * length);
  }

  /** {@return the later of two instants} */
  public static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
