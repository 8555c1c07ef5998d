package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Order;
import nl.buzzard.index.text.PostAnalyzer;
import nl.buzzard.index.text.WordForms;

/**
 * Makes clauses of what is asked of words: terms and phrases where these will do, intervals where
 * it matters how far words are apart.
 *
 * @param field the field that holds the words
 */
record SpokenClauses(String field) {

  /** So many words a pattern beside NEAR can stand for; a cluster refuses more unless told. */
  private static final int MOST_EXPANSIONS = 1_000;

  private static final int ANY_DISTANCE = -1;

  ObjectNode word(String word) {
    List<String> words = PostAnalyzer.wordsAskedFor(word);
    return words.size() == 1
        ? Json.object(
            "terms", Json.object(field, Json.texts(WordForms.inAnyForm(words.getFirst()))))
        : inARow(words);
  }

  ObjectNode literal(String words) {
    return inARow(letterForLetter(words));
  }

  ObjectNode phrase(MentionQuery.Phrase phrase) {
    List<String> words = PostAnalyzer.wordsAskedFor(phrase.words());
    return phrase.slop() == 0 || words.size() < 2
        ? inARow(words)
        : intervals(loosely(words, phrase.slop()));
  }

  ObjectNode wildcard(String pattern) {
    return Json.object("regexp", Json.object(field, WordRegexp.named("value", pattern)));
  }

  ObjectNode near(MentionQuery.Near near) {
    return rule(near).map(this::intervals).orElseGet(SpokenClauses::nothing);
  }

  private ObjectNode intervals(ObjectNode rule) {
    return Json.object("intervals", Json.object(field, rule));
  }

  private ObjectNode inARow(List<String> terms) {
    return switch (terms.size()) {
      case 0 -> nothing();
      case 1 -> OpenSearchQueries.term(field, terms.getFirst());
      default -> Json.object("match_phrase", Json.object().put(field, StackedWords.inARow(terms)));
    };
  }

  private static ObjectNode nothing() {
    return Json.object("match_none", Json.object());
  }

  private static List<String> letterForLetter(String words) {
    return PostAnalyzer.wordsAsWritten(words).stream().map(WordForms::letterForLetter).toList();
  }

  /** {@return the rule that finds where something is said; empty for what nobody can say} */
  private static Optional<ObjectNode> rule(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> {
        List<String> words = PostAnalyzer.wordsAskedFor(word);
        yield words.size() == 1
            ? Optional.of(choice(WordForms.inAnyForm(words.getFirst())))
            : row(words);
      }
      case MentionQuery.Literal(String words) -> row(letterForLetter(words));
      case MentionQuery.Phrase(String text, int slop) -> {
        List<String> words = PostAnalyzer.wordsAskedFor(text);
        yield slop == 0 || words.size() < 2 ? row(words) : Optional.of(loosely(words, slop));
      }
      case MentionQuery.Wildcard(String pattern) -> Optional.of(fitting(pattern));
      case MentionQuery.Or(List<MentionQuery> parts) ->
          Optional.of(parts.stream().map(SpokenClauses::rule).flatMap(Optional::stream).toList())
              .filter(rules -> !rules.isEmpty())
              .map(SpokenClauses::anyOf);
      case MentionQuery.Near near ->
          rule(near.one()).flatMap(one -> rule(near.other()).map(other -> both(near, one, other)));
      default -> throw new IllegalArgumentException("has no place in a text: " + query);
    };
  }

  private static ObjectNode both(MentionQuery.Near near, ObjectNode one, ObjectNode other) {
    ObjectNode together =
        Json.object("intervals", Json.list(List.of(one, other)))
            .put("max_gaps", near.distance() - 1)
            .put("mode", near.order() == Order.AS_WRITTEN ? "ordered" : "unordered_no_overlap");
    return Json.object("all_of", together);
  }

  private static ObjectNode fitting(String pattern) {
    return Json.object(
        "regexp", WordRegexp.named("pattern", pattern).put("max_expansions", MOST_EXPANSIONS));
  }

  private static ObjectNode choice(List<String> terms) {
    return anyOf(
        terms.stream().map(term -> match(List.of(term), ANY_DISTANCE, "ordered")).toList());
  }

  private static ObjectNode anyOf(List<ObjectNode> rules) {
    return Json.object("any_of", Json.object("intervals", Json.list(rules)));
  }

  private static Optional<ObjectNode> row(List<String> terms) {
    return terms.isEmpty() ? Optional.empty() : Optional.of(match(terms, 0, "ordered"));
  }

  /**
   * All words in any order within a stretch; a word asked for twice must stand there twice, and
   * then the cluster knows no other way to say how wide the stretch may be than a script.
   */
  private static ObjectNode loosely(List<String> words, int slop) {
    if (new HashSet<>(words).size() == words.size()) {
      return match(words, slop, "unordered");
    }
    String narrowEnough = "interval.end - interval.start < " + (words.size() + slop);
    ObjectNode script = Json.object().put("source", narrowEnough);
    ObjectNode rule = match(words, ANY_DISTANCE, "unordered_no_overlap");
    rule.withObject("match").set("filter", Json.object("script", script));
    return rule;
  }

  private static ObjectNode match(List<String> terms, int mostGaps, String mode) {
    return Json.object(
        "match",
        Json.object()
            .put("query", StackedWords.inARow(terms))
            .put("max_gaps", mostGaps)
            .put("mode", mode));
  }
}
