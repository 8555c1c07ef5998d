package nl.buzzard.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One visit to a source: from its cursor on, page after page into the inbox, until no more waits.
 *
 * <p>How it went is written to the health of the source. Thread-safe for different sources.
 */
public final class CrawlRun {

  private static final Logger log = LoggerFactory.getLogger(CrawlRun.class);

  private static final int PAGE_SIZE = 500;

  /** A source that never ends gives way to others now and then; the next visit goes on. */
  private static final int MOST_PAGES = 1_000;

  private final Inbox inbox;
  private final SourceHealthTable health;
  private final InstantSource clock;

  /**
   * @param inbox where items go
   * @param health where the outcome goes
   * @param clock tells when the visit was made
   */
  public CrawlRun(Inbox inbox, SourceHealthTable health, InstantSource clock) {
    this.inbox = inbox;
    this.health = health;
    this.clock = clock;
  }

  /**
   * Visits a source. A failure of the source is recorded, not thrown.
   *
   * @param source which
   * @param every its interval, from which it backs off
   * @throws InterruptedException if the run was stopped; the pages read so far are kept
   */
  public void visit(Source source, Duration every) throws InterruptedException {
    Tally tally = new Tally(clock.instant());
    Visit visit;
    try {
      Source.Ending ending = readPages(source, tally);
      visit = new Visit.Read(tally.started, clock.instant(), tally.items, ending);
      log.debug("Source {}: {} items, {}", source.id(), tally.items, ending);
    } catch (SourceException e) {
      visit = failed(source.id(), every, tally, e);
    } catch (RuntimeException e) {
      log.error("Source {} could not be visited because of a fault of our own", source.id(), e);
      SourceException fault =
          new SourceException(
              Reason.UNREACHABLE, "Buzzard itself failed at this source; its log says more.");
      visit = failed(source.id(), every, tally, fault);
    }
    health.record(source.id(), visit, every);
  }

  private Source.Ending readPages(Source source, Tally tally)
      throws SourceException, InterruptedException {
    Source.Cursor cursor = inbox.cursor(source.id());
    Source.Ending ending = Source.Ending.MORE;
    for (int page = 0; page < MOST_PAGES && ending == Source.Ending.MORE; page++) {
      Source.Page read = source.fetch(cursor, PAGE_SIZE);
      if (!read.items().isEmpty() || !read.next().equals(cursor)) {
        inbox.put(source.id(), read.items(), read.next());
      }
      tally.items += read.items().size();
      cursor = read.next();
      ending = read.ending();
    }
    return ending;
  }

  private Visit failed(SourceId source, Duration every, Tally tally, SourceException failure) {
    Instant now = clock.instant();
    BackOff.Past past =
        health.of(source).map(before -> BackOff.Past.of(before, now)).orElse(BackOff.Past.NONE);
    Instant notBefore = BackOff.notBefore(failure, past, every, now);
    log.warn(
        "Source {}: {}, failure {} in a row, left alone until {}",
        source,
        failure.reason(),
        past.failures() + 1,
        notBefore);
    String sentence = Objects.requireNonNullElse(failure.getMessage(), "");
    return new Visit.Failed(
        tally.started,
        now,
        tally.items,
        new SourceHealth.Failure(failure.reason(), sentence),
        notBefore);
  }

  /** Counts across pages, so that a visit that fails halfway still tells what it brought. */
  private static final class Tally {
    private final Instant started;
    private long items;

    private Tally(Instant started) {
      this.started = started;
    }
  }
}
