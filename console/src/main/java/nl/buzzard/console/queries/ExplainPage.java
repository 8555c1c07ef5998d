package nl.buzzard.console.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.buzzard.console.explore.QueryFault;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.Explanation;
import nl.buzzard.core.query.Explanation.Line;
import nl.buzzard.core.store.RecentHits.Day;
import org.jspecify.annotations.Nullable;

/**
 * How a query is understood, what it costs, and what it found lately. Immutable.
 *
 * @param frame what is around it; its view asks the query
 * @param explanation how it is understood; null where it is faulty
 * @param days what it found on each of the last thirty days
 * @param some of what it found, by chance
 * @param fault what is wrong with it; null when it is fine
 */
public record ExplainPage(
    Frame frame,
    @Nullable Explanation explanation,
    List<Day> days,
    List<EnrichedMention> some,
    @Nullable QueryFault fault) {

  private static final int HEIGHT = 64;
  private static final int STEP = 20;

  public ExplainPage {
    days = List.copyOf(days);
    some = List.copyOf(some);
  }

  /** {@return the address that explains a query} */
  static String href(View view, String query) {
    return view.asking(query).href("/explore/explain");
  }

  /** {@return a line of the outline in words} */
  public String said(Line line) {
    return frame.text("queries.line." + line.kind().name().toLowerCase(Locale.ROOT), line.words());
  }

  /** {@return what the query costs, in words} */
  public String cost() {
    if (explanation == null) {
      return "";
    }
    return explanation.anchors() == 0
        ? frame.text("queries.cost.high")
        : frame.text(
            "queries.cost.low",
            frame.messages().numbers().whole(explanation.terms()),
            frame.messages().numbers().whole(explanation.anchors()));
  }

  /** {@return how many mentions it found} */
  public long total() {
    return days.stream().mapToLong(Day::hits).sum();
  }

  /** {@return the address of the mentions of a day} */
  public String href(Day day) {
    LocalDate date = day.date();
    return frame.view().during(TimeRange.of(date, date, frame.messages().zone())).href("/explore");
  }

  /** {@return the address of everything it found in these days} */
  public String allHref() {
    return frame
        .view()
        .during(TimeRange.of(TimeRange.Preset.MONTH, frame.now(), frame.messages().zone()))
        .href("/explore");
  }

  /** {@return what a day's column says} */
  public String label(Day day) {
    return frame.messages().date(day.date()) + ": " + frame.messages().numbers().whole(day.hits());
  }

  /** {@return how wide the columns are together} */
  public int width() {
    return days.size() * STEP;
  }

  /** {@return how high the highest column is} */
  public int height() {
    return HEIGHT;
  }

  /** {@return where the column of a day begins, from the left} */
  public int left(int number) {
    return number * STEP + 2;
  }

  /** {@return how high the column of a day is; at least one where it found something} */
  public long high(Day day) {
    long most = days.stream().mapToLong(Day::hits).max().orElse(0);
    return most == 0 ? 0 : Math.ceilDiv(day.hits() * HEIGHT, most);
  }
}
