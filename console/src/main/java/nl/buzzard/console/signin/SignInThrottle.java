package nl.buzzard.console.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Slows down guessing: after {@value #FREE_TRIES} wrong passwords for one name from one address,
 * that pair waits a quarter of an hour. Kept in memory; a restart forgives. Thread-safe.
 */
final class SignInThrottle {

  static final int FREE_TRIES = 5;
  static final Duration WAIT = Duration.ofMinutes(15);

  private static final int MOST_PAIRS = 10_000;

  private final InstantSource time;
  private final Map<Pair, Tries> tries = new ConcurrentHashMap<>();

  SignInThrottle(InstantSource time) {
    this.time = time;
  }

  /** {@return whether this pair must wait before its next try} */
  boolean mustWait(String name, String address) {
    Tries made = tries.get(pair(name, address));
    return made != null && made.count() >= FREE_TRIES && !over(made);
  }

  /** Counts a wrong password. */
  void failed(String name, String address) {
    if (tries.size() >= MOST_PAIRS) {
      tries.values().removeIf(this::over);
    }
    tries.compute(
        pair(name, address),
        (pair, made) ->
            made == null || over(made)
                ? new Tries(1, time.instant())
                : new Tries(made.count() + 1, time.instant()));
  }

  /** Forgives a pair that knew the password. */
  void succeeded(String name, String address) {
    tries.remove(pair(name, address));
  }

  private boolean over(Tries made) {
    return !time.instant().isBefore(made.last().plus(WAIT));
  }

  private static Pair pair(String name, String address) {
    String shortName = name.length() > 100 ? name.substring(0, 100) : name;
    return new Pair(shortName.strip().toLowerCase(Locale.ROOT), address);
  }

  private record Pair(String name, String address) {}

  private record Tries(int count, Instant last) {}
}
