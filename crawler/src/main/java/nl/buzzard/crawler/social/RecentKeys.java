package nl.buzzard.crawler.social;

import java.util.LinkedHashSet;
import java.util.Set;

/** The newest keys, so that what comes twice within a moment is known. Not thread-safe. */
final class RecentKeys {

  private static final int MOST = 20_000;

  private final Set<String> keys = new LinkedHashSet<>();

  /** {@return whether a key was added lately} */
  boolean has(String key) {
    return keys.contains(key);
  }

  void add(String key) {
    keys.add(key);
    if (keys.size() > MOST) {
      keys.remove(keys.iterator().next());
    }
  }
}
