package nl.buzzard.crawler.http;

import java.time.Duration;

/**
 * When a host may be asked next. A complaint doubles the time between two turns, up to a minute;
 * twenty good answers in a row halve what was added. Thread-safe.
 */
final class HostPace {

  private static final Duration FIRST_ADDED = Duration.ofSeconds(1);
  private static final Duration MOST_ADDED = Duration.ofMinutes(1);
  private static final int GOOD_ANSWERS = 20;

  private Duration added = Duration.ZERO;
  private int goodAnswers;
  private boolean began;
  private long nextTurn;

  /** {@return how long to wait for the turn that is hereby taken} */
  synchronized Duration reserve(long now, Duration delay) {
    if (!began || nextTurn - now < 0) {
      began = true;
      nextTurn = now;
    }
    Duration wait = Duration.ofNanos(nextTurn - now);
    nextTurn += delay.plus(added).toNanos();
    return wait;
  }

  /**
   * Notes when a turn was over: who slept too long or answered late does not shorten the next wait.
   */
  synchronized void over(long now, Duration delay) {
    long next = now + delay.plus(added).toNanos();
    nextTurn = nextTurn - next < 0 ? next : nextTurn;
  }

  synchronized void content() {
    goodAnswers++;
    if (goodAnswers >= GOOD_ANSWERS && added.isPositive()) {
      goodAnswers = 0;
      added = added.compareTo(FIRST_ADDED) <= 0 ? Duration.ZERO : added.dividedBy(2);
    }
  }

  synchronized void complained() {
    goodAnswers = 0;
    Duration doubled = added.isPositive() ? added.multipliedBy(2) : FIRST_ADDED;
    added = doubled.compareTo(MOST_ADDED) < 0 ? doubled : MOST_ADDED;
  }
}
