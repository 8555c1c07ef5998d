package nl.buzzard.crawler.site;

import java.time.Instant;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * An address that a page, sitemap or feed names. Immutable.
 *
 * @param address canonical
 * @param kind what is expected there
 * @param urgency how soon it is to be read
 * @param changed when its content last changed, by the word of who names it; null when not told
 */
record FoundAddress(String address, Kind kind, Urgency urgency, @Nullable Instant changed) {

  /** {@return a page found by a link} */
  static FoundAddress linked(String address) {
    return new FoundAddress(address, Kind.PAGE, Urgency.BACKLOG, null);
  }
}
