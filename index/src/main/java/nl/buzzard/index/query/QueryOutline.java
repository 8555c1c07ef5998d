package nl.buzzard.index.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;

/**
 * A query as an outline that shows how it was understood: one thing asked for a line, what belongs
 * together indented under what joins it. Immutable and thread-safe.
 */
public final class QueryOutline {

  private static final String INDENT = "  ";

  private final QueryPrinter printer;

  /**
   * @param zone where days begin at midnight
   */
  public QueryOutline(ZoneId zone) {
    printer = new QueryPrinter(zone);
  }

  /** {@return the lines, from the top of the tree} */
  public List<String> of(MentionQuery query) {
    List<String> lines = new ArrayList<>();
    add(query, "", lines);
    return lines;
  }

  private void add(MentionQuery query, String indent, List<String> lines) {
    switch (query) {
      case MentionQuery.Everything() -> lines.add(indent + "every mention");
      case MentionQuery.And(List<MentionQuery> parts) -> branch("all of", parts, indent, lines);
      case MentionQuery.Or(List<MentionQuery> parts) -> branch("any of", parts, indent, lines);
      case MentionQuery.Not(MentionQuery part) -> branch("not", List.of(part), indent, lines);
      case MentionQuery.Near near ->
          branch(nearness(near), List.of(near.one(), near.other()), indent, lines);
      case MentionQuery.Within(MentionQuery.Part part, MentionQuery wanted) ->
          branch("in the " + FieldNames.lower(part), List.of(wanted), indent, lines);
      case MentionQuery.Word _,
          MentionQuery.Literal _,
          MentionQuery.Phrase _,
          MentionQuery.Wildcard _,
          MentionQuery.Is _,
          MentionQuery.Like _,
          MentionQuery.Range _,
          MentionQuery.Published _ ->
          lines.add(indent + kind(query) + printer.print(query));
    }
  }

  private void branch(String joint, List<MentionQuery> parts, String indent, List<String> lines) {
    lines.add(indent + joint);
    parts.forEach(part -> add(part, indent + INDENT, lines));
  }

  private static String nearness(MentionQuery.Near near) {
    String order = near.order() == MentionQuery.Order.AS_WRITTEN ? " in this order" : "";
    return "at most " + near.distance() + " words apart" + order;
  }

  private static String kind(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word _ -> "word in any form: ";
      case MentionQuery.Literal _ -> "letter for letter: ";
      case MentionQuery.Phrase phrase ->
          phrase.slop() == 0 ? "words in a row: " : "words close together: ";
      case MentionQuery.Wildcard _ -> "words that fit: ";
      default -> "";
    };
  }
}
