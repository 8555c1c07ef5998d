package nl.buzzard.crawler.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import okhttp3.HttpUrl;

/**
 * One polite queue per host, shared by everything that reads pages: turns are given out with the
 * delay between them that the host wants, and more after it complained. Thread-safe.
 */
public final class PoliteHosts {

  private static final int MOST_HOSTS = 10_000;

  private final Map<String, HostPace> paces = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /**
   * @param nanos a clock that never goes back, in nanoseconds, such as {@link System#nanoTime}
   */
  public PoliteHosts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** What is asked of a host. */
  @FunctionalInterface
  public interface Asking<T> {

    /** {@return the answer} */
    T ask() throws SourceException, InterruptedException;
  }

  /**
   * {@return the answer of a host, which is asked when it is this caller's turn} A host that asks
   * for patience is asked half as often from then on, and after a while at its usual pace again.
   *
   * @param address of the host
   * @param delay how long the host is left alone after the answer at least; zero for no queue at
   *     all
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public <T> T inTurn(HttpUrl address, Duration delay, Asking<T> asking)
      throws SourceException, InterruptedException {
    HostPace pace = pace(address);
    Duration wait = pace.reserve(nanos.getAsLong(), delay);
    if (wait.isPositive()) {
      Thread.sleep(wait);
    }
    try {
      T answer = asking.ask();
      pace.content();
      return answer;
    } catch (SourceException e) {
      if (e.reason() == Reason.RATE_LIMITED) {
        pace.complained();
      }
      throw e;
    } finally {
      pace.over(nanos.getAsLong(), delay);
    }
  }

  private HostPace pace(HttpUrl address) {
    if (paces.size() > MOST_HOSTS) {
      paces.clear();
    }
    String host = address.host() + ":" + address.port();
    return paces.computeIfAbsent(host, key -> new HostPace());
  }
}
