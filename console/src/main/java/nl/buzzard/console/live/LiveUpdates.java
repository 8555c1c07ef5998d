package nl.buzzard.console.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.stage.MentionListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells open pages that something changed, at {@code /live}.
 *
 * <p>Two events: {@code stored}, how many mentions of each verdict came since the last one, such as
 * {@code {"queue":2,"listen":5}}; and {@code queue}, how many items are open. A page hears each at
 * most once a second, and a comment when there is nothing, so that a line that broke is noticed.
 * Each page has a virtual thread of its own, so a slow one delays nobody. Thread-safe.
 */
public final class LiveUpdates implements MentionListener, Screen, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

  private final LongSupplier openItems;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Totals totals = Totals.NONE;
  private boolean closed;

  /**
   * @param openItems how many queue items are open
   */
  public LiveUpdates(LongSupplier openItems) {
    this(openItems, new Pace(Duration.ofSeconds(1), Duration.ofSeconds(20)));
  }

  LiveUpdates(LongSupplier openItems, Pace pace) {
    this.openItems = openItems;
    this.pace = pace;
  }

  @Override
  public void mentionsStored(List<EnrichedMention> batch) {
    Map<Verdict, Long> counts =
        batch.stream()
            .collect(
                Collectors.groupingBy(
                    mention -> mention.triage().verdict(),
                    () -> new EnumMap<>(Verdict.class),
                    Collectors.counting()));
    change(totals -> totals.stored(counts));
  }

  /** Says that the queue changed: something was claimed, resolved or came back. */
  public void queueChanged() {
    change(Totals::queueMoved);
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/live", this::follow);
  }

  /** Lets every page go; none is told anything after this. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Keeps one page informed until it goes; its request lasts as long. */
  private void follow(Visit visit) throws InterruptedException {
    try {
      EventStream page = new EventStream(visit.context().res());
      Totals told = now();
      page.comment("hello");
      for (Totals current = await(told); current != null; current = await(told)) {
        tell(page, told, current);
        told = current;
        TimeUnit.NANOSECONDS.sleep(pace.shortest().toNanos());
      }
    } catch (IOException e) {
      log.debug("a page left the live line");
    }
  }

  private void tell(EventStream page, Totals told, Totals current) throws IOException {
    if (current.equals(told)) {
      page.comment("still here");
      return;
    }
    if (!current.stored().equals(told.stored())) {
      page.send("stored", current.since(told));
    }
    page.send("queue", Long.toString(openItems.getAsLong()));
  }

  /** {@return what holds once it differs, or after a quiet while; null when all is over} */
  private @Nullable Totals await(Totals told) throws InterruptedException {
    lock.lock();
    try {
      long left = pace.longest().toNanos();
      while (!closed && totals.equals(told) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return closed ? null : totals;
    } finally {
      lock.unlock();
    }
  }

  private Totals now() {
    lock.lock();
    try {
      return totals;
    } finally {
      lock.unlock();
    }
  }

  private void change(UnaryOperator<Totals> how) {
    lock.lock();
    try {
      totals = how.apply(totals);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * How often a page is told something. Immutable.
   *
   * @param shortest the least time between two events
   * @param longest the most time without a word
   */
  record Pace(Duration shortest, Duration longest) {}

  /** Everything that ever happened, so that each page can work out what it missed. Immutable. */
  private record Totals(Map<Verdict, Long> stored, long queueMoves) {

    static final Totals NONE = new Totals(Map.of(), 0);

    Totals stored(Map<Verdict, Long> more) {
      Map<Verdict, Long> sum = new EnumMap<>(Verdict.class);
      sum.putAll(stored);
      more.forEach((verdict, count) -> sum.merge(verdict, count, Long::sum));
      return new Totals(sum, queueMoves + 1);
    }

    Totals queueMoved() {
      return new Totals(stored, queueMoves + 1);
    }

    String since(Totals earlier) {
      return Arrays.stream(Verdict.values())
          .filter(verdict -> count(verdict) > earlier.count(verdict))
          .map(verdict -> {
            String name = verdict.name().toLowerCase(Locale.ROOT);
            return "\"" + name + "\":" + (count(verdict) - earlier.count(verdict));
          })
          .collect(Collectors.joining(",", "{", "}"));
    }

    private long count(Verdict verdict) {
      return stored.getOrDefault(verdict, 0L);
    }
  }
}
