package nl.buzzard.console.trends;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.buzzard.console.explore.EarlierMentions.Found;
import nl.buzzard.console.explore.FieldWords;
import nl.buzzard.console.explore.QueryFault;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.trends.Trends.Column;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.store.MentionCounts.Steps.Length;
import nl.buzzard.crawler.schedule.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What the trends screen shows. Immutable.
 *
 * @param frame what is around it
 * @param trends the numbers; null when the question is at fault
 * @param coverage what of the span was collected; null when the question is at fault
 * @param earlier when there was something, while this shows nothing; null when nothing ever was
 * @param fault what is wrong with the question; null when it is fine
 */
public record TrendsPage(
    Frame frame,
    @Nullable Trends trends,
    @Nullable Coverage coverage,
    @Nullable Found earlier,
    @Nullable QueryFault fault) {

  /** The order of the sentiments in columns and bars, from below and from the left. */
  public static final List<Label> ORDER =
      List.of(Label.NEGATIVE, Label.NEUTRAL, Label.POSITIVE, Label.UNKNOWN);

  /** {@return what the numbers say} */
  public List<Summary.Clause> summary() {
    return trends == null ? List.of() : new Summary(frame, trends).clauses();
  }

  /** {@return the sentiments that occur; unknown only when it does} */
  public List<Label> labels() {
    boolean unknown = trends != null && trends.now().unknown() > 0;
    return unknown ? ORDER : ORDER.subList(0, 3);
  }

  /** {@return the mentions of a column} */
  public View of(Column column) {
    return frame.view().during(column.from(), column.until());
  }

  /** {@return the sources of which so much was missed in a column that its numbers mislead} */
  public List<SourceId> missing(Column column) {
    return coverage == null ? List.of() : coverage.missing(column.from(), column.until());
  }

  /** {@return the names of the sources that were missed anywhere; empty when none was} */
  public String missing() {
    return trends == null
        ? ""
        : trends.columns().stream()
            .flatMap(column -> missing(column).stream())
            .map(SourceId::name)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
  }

  /** {@return a number, or a dot where there is nothing to see} */
  public String number(long count) {
    return frame.messages().numbers().whole(count);
  }

  /** {@return what stands under a column} */
  public String axisLabel(Column column) {
    Instant from = column.from();
    return switch (length()) {
      case MINUTE, FIVE_MINUTES, HOUR -> frame.messages().clock(from);
      case DAY, WEEK -> frame.messages().shortDay(from);
      case MONTH -> frame.messages().month(from);
    };
  }

  /** {@return what a column is called in full} */
  public String fullLabel(Column column) {
    Instant from = column.from();
    return switch (length()) {
      case MINUTE, FIVE_MINUTES, HOUR -> frame.messages().moment(from, frame.now());
      case DAY -> frame.messages().day(from, frame.now());
      case WEEK -> frame.text("trends.week", frame.messages().day(from, frame.now()));
      case MONTH -> frame.messages().month(from);
    };
  }

  /** {@return the name of a ranked value in the reader's language} */
  public String name(Field field, String value) {
    return FieldWords.value(frame.messages(), field, value);
  }

  /** {@return a share of a whole as a percentage for the width of a bar} */
  public static String width(long part, long whole) {
    return whole == 0 ? "0" : String.valueOf(Math.round(1000.0 * part / whole) / 10.0);
  }

  private Length length() {
    return TimeAxis.length(frame.view().range());
  }

  /** {@return how a number changed, in words; a dash when the span before had nothing at all} */
  public String change(long mentions, long before) {
    boolean comparable = trends != null && trends.before().total() > 0;
    return comparable && before == 0
        ? frame.text("trends.new")
        : frame.messages().numbers().change(Trends.change(mentions, before));
  }
}
