package nl.buzzard.console.trends;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;
import nl.buzzard.console.explore.QueryFault;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.core.store.HeatMap;
import nl.buzzard.core.store.MentionTopics.Topic;
import org.jspecify.annotations.Nullable;

/**
 * What is talked about in a view, and when in the week. Immutable.
 *
 * @param frame what is around it
 * @param topics what the view says more than all other mentions, most telling first
 * @param week when its mentions come
 * @param fault what is wrong with the question; null when it is fine
 */
public record TopicsPage(
    Frame frame, List<Topic> topics, @Nullable HeatMap week, @Nullable QueryFault fault) {

  private static final Pattern PLAIN_WORD = Pattern.compile("[#@]?[\\p{L}\\p{N}]+");
  private static final int SHADES = 5;

  /** {@return the days of the week as they are read, from Monday} */
  public List<DayOfWeek> days() {
    return List.of(DayOfWeek.values());
  }

  /** {@return the name of a day, short} */
  public String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, frame.messages().locale());
  }

  /** {@return how dark a cell is, 0 for nothing to 5 for the most} */
  public int shade(DayOfWeek day, int hour) {
    return week == null
        ? 0
        : (int) Math.ceilDiv(week.mentions(day, hour) * SHADES, Math.max(1, week.largest()));
  }

  /** {@return how many mentions a cell has} */
  public long mentions(DayOfWeek day, int hour) {
    return week == null ? 0 : week.mentions(day, hour);
  }

  /** {@return what a cell says when pointed at or read aloud} */
  public String cell(DayOfWeek day, int hour) {
    return frame.text(
        "trends.week.cell",
        day.getDisplayName(TextStyle.FULL, frame.messages().locale()),
        hour,
        frame.messages().numbers().whole(mentions(day, hour)));
  }

  /**
   * {@return the address of the mentions of a cell; null where the view has that hour of the week
   * more than once, or not at all}
   */
  public @Nullable String href(DayOfWeek day, int hour) {
    TimeRange range = frame.view().range();
    LocalDate first = range.from().atZone(range.zone()).toLocalDate();
    LocalDate next = first.with(TemporalAdjusters.nextOrSame(day));
    TimeRange once = hourOf(next, hour, range);
    TimeRange again = hourOf(next.plusWeeks(1), hour, range);
    if (!once.from().isBefore(once.until())) {
      once = again;
      again = hourOf(next.plusWeeks(2), hour, range);
    }
    return once.from().isBefore(once.until()) && !again.from().isBefore(again.until())
        ? frame.view().during(once.from(), once.until()).href("/explore")
        : null;
  }

  /**
   * {@return what of an hour of the clock lies within a range; it ends before it begins for none}
   */
  private static TimeRange hourOf(LocalDate date, int hour, TimeRange range) {
    Instant from = date.atTime(hour, 0).atZone(range.zone()).toInstant();
    Instant until = date.atTime(hour, 0).plusHours(1).atZone(range.zone()).toInstant();
    return new TimeRange(
        null,
        from.isAfter(range.from()) ? from : range.from(),
        until.isBefore(range.until()) ? until : range.until(),
        range.zone());
  }

  /** {@return the mentions of the view that say a topic} */
  public View saying(Topic topic) {
    String words =
        PLAIN_WORD.matcher(topic.words()).matches() ? topic.words() : '"' + topic.words() + '"';
    String question = frame.view().question();
    return frame.view().asking(question.isBlank() ? words : "(" + question + ") AND " + words);
  }

  /** {@return how a topic changed against the span before, in words} */
  public String change(Topic topic) {
    return topic.before() == 0
        ? frame.text("trends.new")
        : frame.messages().numbers().change(Trends.change(topic.mentions(), topic.before()));
  }

  /** {@return the largest number of mentions of a topic, at least 1} */
  public long largest() {
    return Math.max(1, topics.stream().mapToLong(Topic::mentions).max().orElse(1));
  }
}
