package nl.buzzard.core.source;

import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;

/**
 * One place mentions come from: a feed, a site, a platform account or a platform search.
 *
 * <p>A source only fetches. Scheduling, pacing, retrying, de-duplicating and storing are done once,
 * for all sources, by the crawl run and the pipeline.
 *
 * <p>Not thread-safe: one crawl run uses a source at a time. Creating a source does no I/O.
 */
public interface Source {

  /**
   * {@return the name its cursor, health and mentions are filed under; the same after a restart}
   */
  SourceId id();

  /**
   * Fetches the items that follow a cursor, oldest first.
   *
   * <p>The caller saves {@link Page#next} only together with the items, so a crash repeats a page
   * and never skips one: the same cursor may be asked for twice.
   *
   * @param after where the previous page ended, or {@link Cursor#START}
   * @param limit the most items to return, 1 to 1,000
   * @return the page; empty when there is nothing new, which is not an error
   * @throws SourceException if the place could not be read; no item was consumed
   * @throws InterruptedException if the run was stopped while waiting
   */
  Page fetch(Cursor after, int limit) throws SourceException, InterruptedException;

  /**
   * A position only its own source understands; others store it as text. Immutable.
   *
   * @param token the position; empty at the start
   */
  record Cursor(String token) {

    /** Before the first item. */
    public static final Cursor START = new Cursor("");
  }

  /**
   * What one fetch brought. Immutable.
   *
   * @param items oldest first
   * @param next where to go on
   * @param ending what is known of what comes after
   */
  record Page(List<RawItem> items, Cursor next, Ending ending) {

    public Page {
      items = List.copyOf(items);
    }

    /** {@return an empty page that stays where it is, for a place that has nothing new} */
    public static Page nothingNew(Cursor at) {
      return new Page(List.of(), at, Ending.CAUGHT_UP);
    }

    /** {@return an empty page that stays where it is, for a place that says it did not change} */
    public static Page notModified(Cursor at) {
      return new Page(List.of(), at, Ending.NOT_MODIFIED);
    }

    /** {@return whether more is known to wait right now} */
    public boolean more() {
      return ending == Ending.MORE;
    }
  }

  /** What is known of what comes after a page. */
  enum Ending {
    /** More waits right now. */
    MORE,
    /** That was all for now. */
    CAUGHT_UP,
    /** The place itself said that nothing changed since the cursor, such as by an HTTP 304. */
    NOT_MODIFIED
  }
}
