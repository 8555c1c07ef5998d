package nl.buzzard.crawler.site;

import java.time.Duration;

/** How long a page is left alone: half as long after a change, twice as long without. Pure. */
final class PageRhythm {

  private static final Duration FIRST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private PageRhythm() {}

  /** {@return the rhythm of a page that was never read, at a source with an interval} */
  static Duration first(Duration every) {
    return every.compareTo(FIRST) > 0 ? every : FIRST;
  }

  /** {@return the rhythm after a visit that found something new} */
  static Duration afterChange(Duration rhythm, Duration every) {
    Duration half = rhythm.dividedBy(2);
    return half.compareTo(every) > 0 ? half : every;
  }

  /** {@return the rhythm after a visit that found nothing new} */
  static Duration afterNoChange(Duration rhythm) {
    Duration twice = rhythm.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
