package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits every source at its own interval, each visit on a thread of its own, never two of one
 * source at once.
 *
 * <p>A source that failed keeps its interval but is left alone until its health says otherwise.
 * Thread-safe.
 */
public final class CrawlSchedule implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CrawlSchedule.class);

  /** A visit to a slow site mostly waits, and must not keep others from being visited. */
  static final int VISITS_AT_ONCE = 1_000;

  private static final Duration PATIENCE_AT_CLOSING = Duration.ofSeconds(20);

  /**
   * A source and how long to wait between two visits. Immutable.
   *
   * @param source which; the schedule alone uses it from now on
   * @param every the interval
   */
  public record Planned(Source source, Duration every) {}

  private final CrawlRun run;
  private final SourceHealthTable health;
  private final InstantSource clock;
  private final Map<SourceId, Slot> slots = new ConcurrentHashMap<>();
  private final Queue<Slot> waiting = new ConcurrentLinkedQueue<>();
  private final Semaphore visits = new Semaphore(VISITS_AT_ONCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Bell bell;

  /**
   * Starts without a source.
   *
   * @param run makes the visits
   * @param health says which sources are to be left alone
   * @param clock tells the time
   */
  public CrawlSchedule(CrawlRun run, SourceHealthTable health, InstantSource clock) {
    this.run = run;
    this.health = health;
    this.clock = clock;
    bell = new Bell(this::ring);
  }

  /**
   * Visits these sources from now on, and no others.
   *
   * <p>New ones are visited right away. So are those that fail, because somebody may just have put
   * their settings right; only one that asked us to come back later is left alone until then.
   */
  public synchronized void reschedule(List<Planned> sources) {
    Set<SourceId> wanted = new HashSet<>();
    Map<SourceId, SourceHealth> known = known();
    for (Planned planned : sources) {
      wanted.add(planned.source().id());
      plan(planned, known.get(planned.source().id()));
    }
    slots.forEach((id, slot) -> {
      if (!wanted.contains(id) && slot.planned != null) {
        slot.planned = null;
        bell.silence(id);
      }
    });
    log.info("{} sources are on schedule", wanted.size());
  }

  private void plan(Planned planned, @Nullable SourceHealth state) {
    SourceId id = planned.source().id();
    Slot slot = slots.computeIfAbsent(id, key -> new Slot());
    Planned before = slot.planned;
    slot.planned = planned;
    if (before == null || !before.every().equals(planned.every())) {
      bell.ringEvery(id, planned.every(), clock.instant());
    }
    boolean failing = state != null && state.failing();
    if ((before == null || failing) && !(state != null && isRateLimited(state))) {
      visit(slot);
    }
  }

  private boolean isRateLimited(SourceHealth state) {
    return state.lastFailure() != null
        && state.lastFailure().reason() == Reason.RATE_LIMITED
        && mustWait(state);
  }

  private boolean mustWait(SourceHealth state) {
    return state.notBefore() != null && clock.instant().isBefore(state.notBefore());
  }

  /** Visits a source now, however it has been doing; nothing happens when it is being visited. */
  public void visitNow(SourceId id) {
    Slot slot = slots.get(id);
    if (slot != null) {
      visit(slot);
    }
  }

  /** {@return how every source on schedule is doing, by name} */
  public List<SourceStatus> statuses() {
    Map<SourceId, SourceHealth> known = known();
    List<SourceStatus> statuses = new ArrayList<>();
    slots.forEach((id, slot) -> {
      Planned planned = slot.planned;
      if (planned != null) {
        statuses.add(
            new SourceStatus(
                id, new SourceStatus.Way.Visited(planned.every()), slot.busy.get(), known.get(id)));
      }
    });
    statuses.sort(Comparator.comparing(status -> status.source().name()));
    return statuses;
  }

  private Map<SourceId, SourceHealth> known() {
    Map<SourceId, SourceHealth> known = new HashMap<>();
    health.all().forEach(state -> known.put(state.source(), state));
    return known;
  }

  /** Hears the bell of a source. */
  void ring(SourceId id) {
    if (health.of(id).filter(this::mustWait).isEmpty()) {
      visitNow(id);
    }
  }

  private void visit(Slot slot) {
    if (slot.planned != null && slot.busy.compareAndSet(false, true)) {
      waiting.add(slot);
      startWaiting();
    }
  }

  /** A source that has to wait for its turn takes a place in a line, and no thread. */
  private void startWaiting() {
    while (!threads.isShutdown() && !waiting.isEmpty() && visits.tryAcquire()) {
      Slot slot = waiting.poll();
      if (slot == null) {
        visits.release();
      } else {
        threads.execute(() -> visitAndGoOn(slot));
      }
    }
  }

  private void visitAndGoOn(Slot slot) {
    Planned planned = slot.planned;
    try {
      if (planned != null) {
        run.visit(planned.source(), planned.every());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) { // An Error too, or nobody would ever read of it.
      log.error("A visit to a source could not be recorded", e);
    } finally {
      slot.busy.set(false);
      visits.release();
      startWaiting();
    }
  }

  /** Stops ringing and waits for running visits; those that take too long are interrupted. */
  @Override
  public void close() {
    bell.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_AT_CLOSING.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    threads.close();
  }

  /** The place of a source; it outlives the plan, so that visits before and after never overlap. */
  private static final class Slot {
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile @Nullable Planned planned;
  }
}
