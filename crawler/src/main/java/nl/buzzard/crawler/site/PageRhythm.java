package nl.buzzard.crawler.site;

import java.time.Duration;

/**
 * How long a page is left alone: half as long after a change, twice as long without; never much
 * longer than it has been since somebody wrote on it, for the young are added to most. Pure.
 */
final class PageRhythm {

  private static final Duration FIRST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  /** A page a day old is read again after a tenth of a day. */
  private static final int YOUNG_SHARE = 10;

  /** Local times are read as UTC where a page names no offset. */
  private static final Duration CLOCK_DOUBT = Duration.ofHours(14);

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

  /**
   * {@return a rhythm, or a shorter one for a page on which somebody wrote lately}
   *
   * @param age how long ago
   */
  static Duration whileYoung(Duration rhythm, Duration age, Duration every) {
    if (age.compareTo(CLOCK_DOUBT.negated()) < 0) {
      return rhythm; // The date of something to come.
    }
    Duration share = age.dividedBy(YOUNG_SHARE);
    Duration young = share.compareTo(every) > 0 ? share : every;
    return young.compareTo(rhythm) < 0 ? young : rhythm;
  }

  /** {@return the rhythm after a visit that found nothing new} */
  static Duration afterNoChange(Duration rhythm) {
    Duration twice = rhythm.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
