package nl.buzzard.crawler.stream;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a stream handed on lately, so that what comes twice within a moment is known. It counts for
 * good only once it is known to be kept. Not thread-safe.
 */
public final class HandedOn {

  private static final int MOST = 20_000;

  private final Set<String> kept = new LinkedHashSet<>();
  private final Set<String> inHand = new LinkedHashSet<>();

  /** Starts with nothing. */
  public HandedOn() {}

  /** {@return whether a key is new; it is in hand from now on} */
  public boolean add(String key) {
    return !kept.contains(key) && inHand.add(key);
  }

  /** What is in hand was kept, since the next page is asked for. */
  public void keep() {
    kept.addAll(inHand);
    inHand.clear();
    while (kept.size() > MOST) {
      kept.remove(kept.iterator().next());
    }
  }

  /** What is in hand may be lost, since the stream is opened anew. */
  public void drop() {
    inHand.clear();
  }
}
