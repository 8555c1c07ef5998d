package nl.buzzard.index.query;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nl.buzzard.core.query.MentionQuery;

/**
 * Writes a tree as query text. A tree that came from text comes out as text that gives the same
 * tree. Immutable and thread-safe.
 */
public final class QueryPrinter {

  private final DateSpans dates;

  /**
   * @param zone where days begin at midnight, as for {@link QueryParser}
   */
  public QueryPrinter(ZoneId zone) {
    dates = new DateSpans(zone);
  }

  /** {@return the query as text} */
  public String print(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Everything() -> "*";
      case MentionQuery.Word(String word) -> word;
      case MentionQuery.Phrase(String words) -> quoted(words);
      case MentionQuery.And(List<MentionQuery> parts) -> joined(parts, " AND ");
      case MentionQuery.Or(List<MentionQuery> parts) -> joined(parts, " OR ");
      case MentionQuery.Not(MentionQuery part) -> "NOT " + bracketed(part);
      case MentionQuery.Is(MentionQuery.Field field, String value) ->
          FieldNames.name(field) + ":" + quoted(value);
      case MentionQuery.Published span -> FieldNames.PUBLISHED + ":" + dates.print(span);
    };
  }

  private String joined(List<MentionQuery> parts, String joint) {
    return parts.stream().map(this::bracketed).collect(Collectors.joining(joint));
  }

  private String bracketed(MentionQuery part) {
    boolean joined = part instanceof MentionQuery.And || part instanceof MentionQuery.Or;
    return joined ? "(" + print(part) + ")" : print(part);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
