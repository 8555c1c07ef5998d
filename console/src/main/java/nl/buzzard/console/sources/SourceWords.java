package nl.buzzard.console.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.schedule.Rhythm;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceStatus;
import org.jspecify.annotations.Nullable;

/** Says how a source is doing, in plain words. */
public final class SourceWords {

  private static final long MOST_MINUTES = 90;
  private static final long MOST_HOURS = 48;
  private static final double MICROS = 1_000_000;

  private SourceWords() {}

  /** {@return how it is doing, in a word or two} */
  public static String state(Frame frame, SourceStatus status) {
    if (status.underWay()) {
      return frame.text("sources.underway");
    }
    SourceHealth health = status.health();
    return health == null ? frame.text("sources.never") : frame.messages().of(health.state());
  }

  /** {@return the class of that word} */
  public static String mark(SourceStatus status) {
    SourceHealth health = status.health();
    return health == null ? "never" : health.state().name().toLowerCase(Locale.ROOT);
  }

  /** {@return how often it is visited, or how else it comes to us} */
  public static String way(Frame frame, SourceStatus status) {
    return switch (status.way()) {
      case SourceStatus.Way.Visited visited ->
          frame.text("sources.every", duration(frame, visited.every()));
      case SourceStatus.Way.Listened _ -> frame.text("sources.listened");
      case SourceStatus.Way.Delivered _ -> frame.text("sources.delivered");
    };
  }

  /** {@return a moment, or that it never was} */
  public static String moment(Frame frame, @Nullable Instant instant) {
    return instant == null
        ? frame.text("sources.notyet")
        : frame.messages().brief(instant, frame.now());
  }

  /** {@return how often it brings something new; a dash while that is not known} */
  public static String rhythm(Frame frame, SourceHealth health) {
    Rhythm rhythm = health.rhythm();
    return rhythm == null || rhythm.usualPause().isZero()
        ? "–"
        : frame.text("sources.about", duration(frame, rhythm.usualPause()));
  }

  /** {@return what is wrong, as one sentence; empty when nothing is} */
  public static String trouble(Frame frame, SourceHealth health) {
    return switch (health.state()) {
      case WELL -> "";
      case FAILING -> failure(frame, health);
      case SILENT -> silence(frame, health);
    };
  }

  private static String failure(Frame frame, SourceHealth health) {
    SourceHealth.Failure failure = health.lastFailure();
    String reason = failure == null ? "" : frame.messages().of(failure.reason());
    Instant next = health.notBefore();
    return next == null || next.isBefore(frame.now())
        ? reason
        : reason + " " + frame.text("sources.next", moment(frame, next));
  }

  private static String silence(Frame frame, SourceHealth health) {
    Rhythm rhythm = health.rhythm();
    return rhythm == null
        ? ""
        : frame.text(
            "sources.silent",
            moment(frame, health.silentSince()),
            duration(frame, rhythm.longestPause()));
  }

  /** {@return what was spent of what may be} */
  public static String spent(Frame frame, Meter meter) {
    return frame.text(
        "meter.spent",
        dollars(frame, meter.spent().micros()),
        dollars(frame, meter.cap()),
        frame.messages().numbers().whole(meter.spent().posts()));
  }

  /** {@return what a source answered when it was tried} */
  public static String answer(Frame frame, SourceAnswer answer) {
    return switch (answer) {
      case SourceAnswer.Posts(int posts, Instant newest) ->
          frame.messages().counted("setup.posts", posts)
              + (newest == null ? "" : " " + frame.text("setup.newest", moment(frame, newest)));
      case SourceAnswer.Counted(long posts, long cost, long asked) ->
          frame.text(
              "setup.counted",
              frame.messages().numbers().whole(posts),
              dollars(frame, cost),
              dollars(frame, asked));
      case SourceAnswer.Awaited(String address) -> frame.text("setup.awaited", address);
    };
  }

  private static String dollars(Frame frame, long micros) {
    return String.format(frame.messages().locale(), "%,.2f", micros / MICROS);
  }

  private static String duration(Frame frame, Duration duration) {
    if (duration.toSeconds() < 60) {
      return frame.messages().counted("sources.seconds", duration.toSeconds());
    }
    if (duration.toMinutes() <= MOST_MINUTES) {
      return frame.messages().counted("sources.minutes", duration.toMinutes());
    }
    return duration.toHours() <= MOST_HOURS
        ? frame.messages().counted("sources.hours", duration.toHours())
        : frame.messages().counted("sources.days", duration.toDays());
  }
}
