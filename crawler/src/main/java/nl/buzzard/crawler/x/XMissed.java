package nl.buzzard.crawler.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.Source.Page;
import nl.buzzard.core.source.SourceException;

/**
 * What was posted between the cursor and the opening of a stream, and where to go on from. Not
 * thread-safe.
 */
final class XMissed {

  private static final int MOST = 500;

  private final SourceSettings.XSearch settings;
  private final XSource search;
  private final InstantSource clock;
  private final Instant ripe;
  private XCursor at;
  private boolean caughtUp;
  private boolean lastSweep;

  /** Made when the stream is open. A stream that was never heard misses nothing. */
  XMissed(SourceSettings.XSearch settings, XSource search, InstantSource clock, Cursor after) {
    this.settings = settings;
    this.search = search;
    this.clock = clock;
    Instant now = clock.instant();
    // The search is as far behind, and a second more for the clocks of others.
    ripe = now.plus(XSource.BEHIND).plus(Duration.ofSeconds(1));
    XCursor told = XCursor.read(after, settings.search());
    caughtUp = told.isStart();
    at = caughtUp ? told.swept(XApi.firstIdAt(now)) : told;
  }

  /** {@return whether there is something to ask for, and X can tell} */
  boolean isDue() {
    return !caughtUp && !clock.instant().isBefore(ripe);
  }

  /** {@return a page of it} */
  Page next() throws SourceException, InterruptedException {
    // A sweep from before this opening ends too soon; only the one after it is the last.
    lastSweep |= at.isAtRest();
    Page page = search.fetch(at.write(), MOST);
    at = XCursor.read(page.next(), settings.search());
    caughtUp = lastSweep && !page.more();
    return page;
  }

  /** A post was heard; it is done with unless something before it may be missing. */
  void heard(long id) {
    if (caughtUp) {
      at = at.swept(id);
    }
  }

  /** {@return where to go on from} */
  Cursor at() {
    return at.write();
  }
}
