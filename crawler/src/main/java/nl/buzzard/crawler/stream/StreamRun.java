package nl.buzzard.crawler.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.crawler.schedule.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to streams: what one brings goes into the inbox together with the cursor after it, and
 * when it ends it is opened again from there. Thread-safe for different streams.
 */
public final class StreamRun {

  private static final Logger log = LoggerFactory.getLogger(StreamRun.class);

  /** A cursor that moves while nothing of use comes by is saved this often. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(5);

  /** How often a stream that is well says so, which counts as a visit. */
  static final Duration REPORT_EVERY = Duration.ofSeconds(10);

  /** A stream that is well is heard of this often, if only by what keeps it alive. */
  private static final Duration NEVER_QUIETER = Duration.ofMinutes(1);

  private final Inbox inbox;
  private final SourceHealthTable health;
  private final InstantSource clock;
  private final Reconnection reconnection;
  private final Rest rest;

  StreamRun(
      Inbox inbox,
      SourceHealthTable health,
      InstantSource clock,
      Reconnection reconnection,
      Rest rest) {
    this.inbox = inbox;
    this.health = health;
    this.clock = clock;
    this.reconnection = reconnection;
    this.rest = rest;
  }

  /**
   * Listens until the thread is interrupted. A failure of the stream is recorded, not thrown.
   *
   * @throws InterruptedException when the thread was interrupted; what came so far is kept
   */
  void listen(StreamSource stream) throws InterruptedException {
    int failures = 0;
    while (true) {
      Course course = new Course();
      SourceException failure = untilItEnds(stream, course);
      failures = course.began ? 0 : failures;
      Instant now = clock.instant();
      Duration wait = reconnection.after(failure, failures, now);
      log.warn(
          "Stream {}: {}, opened again in {} s", stream.id(), failure.reason(), wait.toSeconds());
      health.record(
          stream.id(),
          new Visit.Failed(
              now,
              now,
              course.unreported,
              new SourceHealth.Failure(
                  failure.reason(), Objects.requireNonNullElse(failure.getMessage(), "")),
              now.plus(wait)),
          NEVER_QUIETER);
      failures++;
      rest.rest(wait);
    }
  }

  private SourceException untilItEnds(StreamSource stream, Course course)
      throws InterruptedException {
    course.at = inbox.cursor(stream.id());
    course.saved = course.at;
    try (StreamSource.Connection connection = stream.open(course.at)) {
      while (true) {
        take(stream, connection.next(), course);
        course.began = true;
      }
    } catch (SourceException e) {
      if (!course.at.equals(course.saved)) {
        inbox.put(stream.id(), List.of(), course.at);
      }
      return e;
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      log.error("Stream {} ended because of a fault of our own", stream.id(), e);
      return new SourceException(
          Reason.UNREACHABLE, "Buzzard itself failed at this source; its log says more.");
    }
  }

  private void take(StreamSource stream, Source.Page page, Course course) {
    Instant now = clock.instant();
    course.at = page.next();
    boolean moved = !course.at.equals(course.saved);
    if (!page.items().isEmpty() || (moved && isDue(course.savedAt, SAVE_EVERY, now))) {
      inbox.put(stream.id(), page.items(), course.at);
      course.saved = course.at;
      course.savedAt = now;
    }
    course.unreported += page.items().size();
    if (isDue(course.reportedAt, REPORT_EVERY, now)) {
      health.record(
          stream.id(),
          new Visit.Read(now, now, course.unreported, Source.Ending.CAUGHT_UP),
          NEVER_QUIETER);
      course.unreported = 0;
      course.reportedAt = now;
    }
  }

  private static boolean isDue(Instant last, Duration every, Instant now) {
    return !now.isBefore(last.plus(every));
  }

  /** How one connection has been going. */
  private static final class Course {
    private boolean began;
    private long unreported;
    private Source.Cursor at = Source.Cursor.START;
    private Source.Cursor saved = Source.Cursor.START;
    private Instant savedAt = Instant.EPOCH;
    private Instant reportedAt = Instant.EPOCH;
  }

  /** How time passes before a stream is opened again. */
  interface Rest {

    /** Waits. */
    void rest(Duration wait) throws InterruptedException;
  }
}
