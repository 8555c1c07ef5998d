package nl.buzzard.console.queries;

import java.util.List;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.core.query.MentionQuery.Field;
import org.jspecify.annotations.Nullable;

/**
 * The forms one query has had, and what each change does to the numbers of the last thirty days.
 * Immutable.
 *
 * @param frame what is around it
 * @param name the name of the query
 * @param changes the newest first
 */
public record VersionsPage(Frame frame, String name, List<Change> changes) {

  public VersionsPage {
    changes = List.copyOf(changes);
  }

  /**
   * One form and what it changed. Immutable.
   *
   * @param version the form
   * @param effect what it changed; null for the first form, for what was taken away, and where the
   *     text is no longer understood
   */
  public record Change(QueryVersion version, @Nullable Effect effect) {}

  /**
   * What a change does to the mentions of the last thirty days that are kept. Immutable.
   *
   * @param found how many the new form finds
   * @param more the question only the new form answers, and how many do
   * @param fewer the question only the old form answers, and how many do
   */
  public record Effect(long found, Difference more, Difference fewer) {}

  /**
   * Mentions one form finds and the other does not. Immutable.
   *
   * @param question what finds them
   * @param mentions how many
   */
  public record Difference(String question, long mentions) {}

  /** {@return the address of the mentions of a difference} */
  public String href(Difference difference) {
    TimeRange month = TimeRange.of(TimeRange.Preset.MONTH, frame.now(), frame.messages().zone());
    return frame
        .view()
        .without(Field.QUERY)
        .asking(difference.question())
        .during(month)
        .href("/explore");
  }

  /** {@return the address that explains a form} */
  public String explainHref(String text) {
    return ExplainPage.href(frame.view().without(Field.QUERY), text);
  }
}
