package nl.buzzard.app.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.webcare.queue.WebcareQueue;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets mentions that were published longer ago than they may be kept, what agents did with them,
 * and what collecting left behind: shortly after the start and every few hours from then on.
 * Thread-safe.
 */
public final class Retention implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  /** The first look is not in the way of a start. */
  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  private static final Duration LOOK_EVERY = Duration.ofHours(6);

  private final Duration keep;
  private final WebcareQueue queue;
  private final MentionStore store;
  private final Leftovers leftovers;
  private final InstantSource clock;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("retention").daemon().factory());

  /**
   * @param keep how long after publication a mention is kept
   * @param queue the items made of mentions
   * @param store the mentions
   * @param jdbi the way to what collecting left behind
   * @param clock the clock
   */
  public Retention(
      Duration keep, WebcareQueue queue, MentionStore store, Jdbi jdbi, InstantSource clock) {
    this.keep = keep;
    this.queue = queue;
    this.store = store;
    this.leftovers = new Leftovers(jdbi);
    this.clock = clock;
  }

  /** Looks from now on. */
  public void start() {
    var _ =
        worker.scheduleWithFixedDelay(
            this::forget, FIRST_LOOK.toMinutes(), LOOK_EVERY.toMinutes(), TimeUnit.MINUTES);
  }

  /** Forgets what is too old now; what cannot be forgotten now is tried again at the next look. */
  void forget() {
    Instant now = clock.instant();
    Instant oldest = now.minus(keep);
    try {
      queue.forgetBefore(oldest); // first, so that no item stands without its mention
      long mentions = store.forgetBefore(oldest);
      if (mentions > 0) {
        log.info("Forgot {} mentions published before {}", mentions, oldest);
      }
      long left = leftovers.forget(keep, now);
      if (left > 0) {
        log.info("Forgot {} things that collecting left behind before {}", left, oldest);
      }
    } catch (RuntimeException e) {
      log.warn("Mentions published before {} could not be forgotten yet", oldest, e);
    }
  }

  /** Looks no more; what it is about is broken off and goes on after the next start. */
  @Override
  public void close() {
    worker.shutdownNow();
  }
}
