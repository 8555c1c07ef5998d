package nl.buzzard.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock for tests that shows what it is set to. Thread-safe. */
public final class SettableTime implements InstantSource {

  private final AtomicReference<Instant> now;

  /**
   * @param start what it shows first
   */
  public SettableTime(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Shows another instant from now on, earlier or later. */
  public void set(Instant instant) {
    now.set(instant);
  }

  /** Moves forward. */
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
