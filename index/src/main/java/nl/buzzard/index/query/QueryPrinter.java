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
      case MentionQuery.Literal(String words) ->
          "=" + (words.chars().anyMatch(c -> needsQuotes((char) c)) ? quoted(words) : words);
      case MentionQuery.Phrase(String words, int slop) ->
          slop == 0 ? quoted(words) : quoted(words) + "~" + slop;
      case MentionQuery.Wildcard(String pattern) -> pattern;
      case MentionQuery.Near near -> near(near);
      case MentionQuery.Within(MentionQuery.Part part, MentionQuery wanted) ->
          FieldNames.lower(part) + ":" + single(wanted);
      case MentionQuery.And(List<MentionQuery> parts) -> joined(parts, " AND ");
      case MentionQuery.Or(List<MentionQuery> parts) -> joined(parts, " OR ");
      case MentionQuery.Not(MentionQuery part) -> "NOT " + bracketed(part);
      case MentionQuery.Is(MentionQuery.Field field, String value) ->
          FieldNames.name(field) + ":" + quoted(value);
      case MentionQuery.Like(MentionQuery.Field field, String pattern) ->
          FieldNames.name(field) + ":" + pattern;
      case MentionQuery.Range range -> Ranges.print(range);
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

  private String near(MentionQuery.Near near) {
    String sign = near.order() == MentionQuery.Order.AS_WRITTEN ? "ONEAR/" : "NEAR/";
    String one = near.one() instanceof MentionQuery.Near first ? near(first) : single(near.one());
    return one + " " + sign + near.distance() + " " + single(near.other());
  }

  /** {@return a part that can stand where one word can} */
  private String single(MentionQuery part) {
    return switch (part) {
      case MentionQuery.And _, MentionQuery.Or _, MentionQuery.Not _, MentionQuery.Near _ ->
          "(" + print(part) + ")";
      default -> print(part);
    };
  }

  private static boolean needsQuotes(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || "()[\"\\".indexOf(character) >= 0;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
