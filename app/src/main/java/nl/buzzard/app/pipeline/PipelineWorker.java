package nl.buzzard.app.pipeline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.buzzard.core.source.Inbox;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the inbox through the pipeline, batch by batch, on a thread of its own.
 *
 * <p>A batch leaves the inbox only after the pipeline has stored it. When storing fails, for
 * example because the disk is full, the worker waits and gives the same batch again. Thread-safe.
 */
public final class PipelineWorker implements AutoCloseable {

  /** Large enough to share the cost of a commit, small enough to show a mention within a moment. */
  public static final int BATCH_SIZE = 4_000;

  private static final Logger log = LoggerFactory.getLogger(PipelineWorker.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** A trouble may pass, as when a database starts anew; one that stays so long is told. */
  private static final int TRIES_BEFORE_TOLD = 3;

  private final Inbox inbox;
  private final MentionPipeline pipeline;
  private final OneByOne oneByOne;
  private final Duration poll;
  private final Pauses pauses;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable String trouble;

  /**
   * @param inbox where items wait
   * @param pipeline what understands and stores them
   * @param poll how long to rest when the inbox is empty
   */
  public PipelineWorker(Inbox inbox, MentionPipeline pipeline, Duration poll) {
    this(
        inbox,
        pipeline,
        poll,
        (closed, rest) -> closed.await(rest.toMillis(), TimeUnit.MILLISECONDS));
  }

  PipelineWorker(Inbox inbox, MentionPipeline pipeline, Duration poll, Pauses pauses) {
    this.pauses = pauses;
    this.inbox = inbox;
    this.pipeline = pipeline;
    this.oneByOne = new OneByOne(inbox, pipeline);
    this.poll = poll;
    this.thread = Thread.ofPlatform().name("pipeline").unstarted(this::work);
  }

  /** Starts working. */
  public void start() {
    thread.start();
  }

  /** Finishes the batch at hand and stops. */
  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** {@return why batch after batch could not be stored, in a sentence; empty if all is well} */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private void work() {
    Duration pause = FIRST_PAUSE;
    Duration rest = Duration.ZERO;
    int failures = 0;
    while (!closedWithin(rest)) {
      try {
        rest = workOnce() ? Duration.ZERO : poll;
        pause = FIRST_PAUSE;
        failures = 0;
        trouble = null;
      } catch (Throwable e) { // Whatever it is: without this thread nothing moves any more.
        failures++;
        String sentence = told(e, pause);
        trouble = failures < TRIES_BEFORE_TOLD ? null : sentence;
        rest = pause;
        pause = longer(pause);
      }
    }
  }

  /** An outage needs no stack trace; a fault of ours does. */
  private static String told(Throwable failure, Duration pause) {
    Optional<Outage> outage = Outage.behind(failure);
    String sentence =
        "mentions cannot be stored: "
            + outage.map(Outage::sentence).orElse(failure.getClass().getSimpleName() + ".");
    log.error(
        "A batch stays in the inbox, next try in {} s: {}",
        pause.toSeconds(),
        sentence,
        outage.isPresent() ? null : failure);
    return sentence;
  }

  private static Duration longer(Duration pause) {
    Duration doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }

  /** {@return whether there was something to do} */
  private boolean workOnce() {
    Inbox.Batch batch = inbox.take(BATCH_SIZE);
    if (batch.isEmpty()) {
      return false;
    }
    try {
      pipeline.accept(batch.items());
    } catch (RuntimeException | StackOverflowError e) {
      oneByOne.take(batch, e);
      return true;
    }
    inbox.done(batch);
    return true;
  }

  private boolean closedWithin(Duration rest) {
    try {
      return pauses.closedWithin(closed, rest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** How time passes between two batches. */
  interface Pauses {

    /** {@return whether the worker was closed, after waiting for that at most so long} */
    boolean closedWithin(CountDownLatch closed, Duration rest) throws InterruptedException;
  }
}
