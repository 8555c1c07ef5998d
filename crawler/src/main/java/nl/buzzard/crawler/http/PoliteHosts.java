package nl.buzzard.crawler.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
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

  /**
   * Waits until it is this caller's turn to ask a host.
   *
   * @param address of the host
   * @param delay how long to wait between two turns at least; zero for no queue at all
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public void awaitTurn(HttpUrl address, Duration delay) throws InterruptedException {
    HostPace pace = pace(address);
    Duration wait = pace.reserve(nanos.getAsLong(), delay);
    if (wait.isPositive()) {
      Thread.sleep(wait);
      pace.taken(nanos.getAsLong(), delay);
    }
  }

  /** Notes that a host answered well: after a while it is asked at its usual pace again. */
  public void content(HttpUrl address) {
    pace(address).content();
  }

  /** Notes that a host asked for patience: from now on it is asked half as often. */
  public void complained(HttpUrl address) {
    pace(address).complained();
  }

  private HostPace pace(HttpUrl address) {
    if (paces.size() > MOST_HOSTS) {
      paces.clear();
    }
    String host = address.host() + ":" + address.port();
    return paces.computeIfAbsent(host, key -> new HostPace());
  }
}
