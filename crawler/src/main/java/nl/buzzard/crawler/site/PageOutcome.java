package nl.buzzard.crawler.site;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Validators;
import org.jspecify.annotations.Nullable;

/** What became of one visit to a page. */
sealed interface PageOutcome {

  /** {@return the page} */
  SitePage page();

  /**
   * It was read. Immutable.
   *
   * @param validators what to ask with next time
   * @param lastWritten when the newest of what stands on it was written; null when it does not tell
   * @param items what was new on it
   * @param handedOut hashes of all that it brought, now and before, and that still stands there
   * @param complete whether all that is new was taken; otherwise it is read again at once
   * @param found the addresses it names
   */
  record Read(
      SitePage page,
      Validators validators,
      @Nullable Instant lastWritten,
      List<RawItem> items,
      Set<String> handedOut,
      boolean complete,
      List<FoundAddress> found)
      implements PageOutcome {

    /** {@return whether something was new} */
    boolean changed() {
      return !items.isEmpty();
    }
  }

  /** Its server said that nothing changed. Immutable. */
  record Unchanged(SitePage page) implements PageOutcome {}

  /** It was not there: a 404, a 410 or a page that says so. Immutable. */
  record Missing(SitePage page, String reason) implements PageOutcome {}

  /** It could not be read, which says nothing about whether it exists. Immutable. */
  record NotReached(SitePage page, SourceException why) implements PageOutcome {}
}
