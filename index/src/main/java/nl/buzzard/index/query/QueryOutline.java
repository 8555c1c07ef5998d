package nl.buzzard.index.query;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.Explanation.Kind;
import nl.buzzard.core.query.Explanation.Line;
import nl.buzzard.core.query.MentionQuery;

/**
 * A query as an outline that shows how it was understood: one thing asked for a line, what belongs
 * together indented under what joins it. Immutable and thread-safe.
 */
public final class QueryOutline {

  private final QueryPrinter printer;

  /**
   * @param zone where days begin at midnight
   */
  public QueryOutline(ZoneId zone) {
    printer = new QueryPrinter(zone);
  }

  /** {@return the lines, from the top of the tree} */
  public List<Line> of(MentionQuery query) {
    List<Line> lines = new ArrayList<>();
    add(query, 0, lines);
    return lines;
  }

  private void add(MentionQuery query, int depth, List<Line> lines) {
    switch (query) {
      case MentionQuery.Everything() -> lines.add(new Line(depth, Kind.EVERYTHING, ""));
      case MentionQuery.And(List<MentionQuery> parts) ->
          branch(new Line(depth, Kind.ALL_OF, ""), parts, lines);
      case MentionQuery.Or(List<MentionQuery> parts) ->
          branch(new Line(depth, Kind.ANY_OF, ""), parts, lines);
      case MentionQuery.Not(MentionQuery part) ->
          branch(new Line(depth, Kind.NOT, ""), List.of(part), lines);
      case MentionQuery.Near near ->
          branch(nearness(near, depth), List.of(near.one(), near.other()), lines);
      case MentionQuery.Within(MentionQuery.Part part, MentionQuery wanted) ->
          branch(new Line(depth, place(part), ""), List.of(wanted), lines);
      case MentionQuery.Word _ -> leaf(Kind.WORD, query, depth, lines);
      case MentionQuery.Literal _ -> leaf(Kind.LITERAL, query, depth, lines);
      case MentionQuery.Phrase phrase ->
          leaf(phrase.slop() == 0 ? Kind.ROW : Kind.CLOSE, query, depth, lines);
      case MentionQuery.Wildcard _ -> leaf(Kind.PATTERN, query, depth, lines);
      case MentionQuery.Is _, MentionQuery.Like _, MentionQuery.Range _, MentionQuery.Published _ ->
          leaf(Kind.FIELD, query, depth, lines);
    }
  }

  private void leaf(Kind kind, MentionQuery query, int depth, List<Line> lines) {
    lines.add(new Line(depth, kind, printer.print(query)));
  }

  private void branch(Line joint, List<MentionQuery> parts, List<Line> lines) {
    lines.add(joint);
    parts.forEach(part -> add(part, joint.depth() + 1, lines));
  }

  private static Line nearness(MentionQuery.Near near, int depth) {
    boolean inOrder = near.order() == MentionQuery.Order.AS_WRITTEN;
    Kind kind = inOrder ? Kind.NEAR_IN_ORDER : Kind.NEAR;
    return new Line(depth, kind, Integer.toString(near.distance()));
  }

  private static Kind place(MentionQuery.Part part) {
    return switch (part) {
      case TITLE -> Kind.IN_TITLE;
      case TEXT -> Kind.IN_TEXT;
    };
  }
}
