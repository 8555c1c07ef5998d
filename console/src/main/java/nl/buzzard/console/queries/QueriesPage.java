package nl.buzzard.console.queries;

import java.time.Instant;
import java.util.List;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.core.query.MentionQuery.Field;

/**
 * The monitored queries beside each other. Immutable.
 *
 * @param frame what is around it
 * @param rows in the order of the configuration
 */
public record QueriesPage(Frame frame, List<Row> rows) {

  public QueriesPage {
    rows = List.copyOf(rows);
  }

  /**
   * One query. Immutable.
   *
   * @param query what is in force
   * @param since when it came into force
   * @param hits how many mentions of the last thirty days it found
   */
  public record Row(QueryVersion query, Instant since, long hits) {}

  /** {@return the address of the mentions a query found in the last thirty days} */
  public String foundHref(Row row) {
    TimeRange month = TimeRange.of(TimeRange.Preset.MONTH, frame.now(), frame.messages().zone());
    return frame
        .view()
        .asking("")
        .during(month)
        .with(Field.QUERY, row.query().name())
        .href("/explore");
  }

  /** {@return the address that explains a query} */
  public String explainHref(Row row) {
    String text = row.query().text();
    return ExplainPage.href(frame.view(), text == null ? "" : text);
  }

  /** {@return the address of the forms a query has had} */
  public String versionsHref(Row row) {
    View named = frame.view().asking("").with(Field.QUERY, row.query().name());
    return named.href("/explore/queries/versions");
  }
}
