package nl.buzzard.crawler.site;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.buzzard.crawler.http.Validators;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page the frontier knows of, as it stood when it was handed out. Immutable.
 *
 * @param position its key in the frontier
 * @param address where it is
 * @param kind what is expected there
 * @param depth links from the start
 * @param urgency when it is read before others
 * @param rhythm how long to wait until the next visit, as learned so far
 * @param validators what to ask "has it changed?" with
 * @param handedOut hashes of what it brought before
 * @param misses how often in a row it was not there
 * @param firstMiss when it was first not there; null when it was there
 */
record SitePage(
    long position,
    HttpUrl address,
    Kind kind,
    int depth,
    Urgency urgency,
    Duration rhythm,
    Validators validators,
    Set<String> handedOut,
    int misses,
    @Nullable Instant firstMiss) {

  /** What is expected at an address. */
  enum Kind {
    PAGE,
    SITEMAP,
    FEED
  }

  /** Which pages are read first. */
  enum Urgency {
    /** Where news is announced: read at every visit. */
    HUB(0),
    /** Announced as new or changed. */
    ANNOUNCED(1),
    /** Read before, and due again. */
    AGAIN(2),
    /** Found by a link, never read. */
    BACKLOG(3);

    private final int rank;

    Urgency(int rank) {
      this.rank = rank;
    }

    /** {@return the number it is kept as, lowest first} */
    int rank() {
      return rank;
    }

    static Urgency ofRank(int rank) {
      for (Urgency urgency : values()) {
        if (urgency.rank == rank) {
          return urgency;
        }
      }
      throw new IllegalArgumentException("no urgency has the rank " + rank);
    }
  }

  /** What is known of a page. */
  enum State {
    /** Never visited. */
    NEW,
    /** Read. */
    SEEN,
    /** Not read, for a reason that says nothing about whether it exists. */
    NOT_REACHED,
    /** Not there, at two visits a day apart or more. */
    GONE
  }
}
