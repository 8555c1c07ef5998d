package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Part;
import nl.buzzard.index.document.MentionFields;

/** Makes a query of the cluster's own language of a question about mentions. Pure. */
final class OpenSearchQueries {

  private OpenSearchQueries() {}

  /** {@return the query that finds exactly the mentions which answer a question} */
  static ObjectNode translate(MentionQuery query) {
    return in(MentionFields.TEXT, query);
  }

  /** {@return what finds one value of a field} */
  static ObjectNode term(String field, String value) {
    return Json.object("term", Json.object().put(field, value));
  }

  private static ObjectNode in(String field, MentionQuery query) {
    SpokenClauses spoken = new SpokenClauses(field);
    return switch (query) {
      case MentionQuery.Everything() -> Json.object("match_all", Json.object());
      case MentionQuery.Word(String word) -> spoken.word(word);
      case MentionQuery.Literal(String words) -> spoken.literal(words);
      case MentionQuery.Phrase phrase -> spoken.phrase(phrase);
      case MentionQuery.Wildcard(String pattern) -> spoken.wildcard(pattern);
      case MentionQuery.Near near -> spoken.near(near);
      case MentionQuery.Within(Part part, MentionQuery wanted) -> within(part, wanted);
      case MentionQuery.And(List<MentionQuery> parts) -> allOf(field, parts);
      case MentionQuery.Or(List<MentionQuery> parts) -> anyOf(field, parts);
      case MentionQuery.Not(MentionQuery _) -> allOf(field, List.of(query));
      case MentionQuery.Is(MentionQuery.Field asked, String value) ->
          term(MentionFields.searched(asked), MentionFields.folded(value));
      case MentionQuery.Like(MentionQuery.Field asked, String pattern) ->
          Json.object(
              "wildcard",
              Json.object().put(MentionFields.searched(asked), MentionFields.folded(pattern)));
      case MentionQuery.Range range -> range(range);
      case MentionQuery.Published span -> PublishedTimes.within(span);
    };
  }

  /** What has no title has its text in one field only. */
  private static ObjectNode within(Part part, MentionQuery wanted) {
    return switch (part) {
      case TITLE -> in(MentionFields.TITLE, wanted);
      case TEXT -> anyOf(List.of(in(MentionFields.BODY, wanted), untitled(wanted)));
    };
  }

  private static ObjectNode untitled(MentionQuery wanted) {
    return allOf(
        List.of(in(MentionFields.TEXT, wanted)),
        List.of(term(MentionFields.TITLED, MentionLines.YES)));
  }

  private static ObjectNode allOf(String field, List<MentionQuery> parts) {
    List<ObjectNode> wanted = new ArrayList<>();
    List<ObjectNode> unwanted = new ArrayList<>();
    for (MentionQuery part : parts) {
      if (part instanceof MentionQuery.Not(MentionQuery not)) {
        unwanted.add(in(field, not));
      } else {
        wanted.add(in(field, part));
      }
    }
    return allOf(wanted, unwanted);
  }

  private static ObjectNode allOf(List<ObjectNode> wanted, List<ObjectNode> unwanted) {
    ObjectNode clauses = Json.object("filter", Json.list(wanted));
    clauses.set("must_not", Json.list(unwanted));
    return Json.object("bool", clauses);
  }

  private static ObjectNode anyOf(String field, List<MentionQuery> parts) {
    return anyOf(parts.stream().map(part -> in(field, part)).toList());
  }

  private static ObjectNode anyOf(List<ObjectNode> parts) {
    return Json.object("bool", Json.object("should", Json.list(parts)));
  }

  private static ObjectNode range(MentionQuery.Range range) {
    ObjectNode ends = Json.object();
    if (range.from() != null) {
      ends.put("gte", range.from());
    }
    if (range.to() != null) {
      ends.put("lte", range.to());
    }
    return Json.object("range", Json.object(MentionFields.measured(range.measure()), ends));
  }
}
