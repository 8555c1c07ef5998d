package nl.buzzard.index.match;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Part;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.text.PostAnalyzer;
import nl.buzzard.index.text.WordForms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Operations;

/**
 * Makes a condition of a question about mentions, one that the same mentions meet as the index
 * finds. Not thread-safe.
 *
 * @param field the field that holds the words asked for
 * @param keys numbers what is asked for
 */
record ConditionReader(String field, TermKeys keys) {

  /** {@return the condition of a query, its terms numbered among those of the other queries} */
  static Condition of(MentionQuery query, TermKeys keys) {
    return new ConditionReader(MentionFields.TEXT, keys).read(query);
  }

  private Condition read(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Everything() -> new Condition.Always();
      case MentionQuery.Word(String word) -> word(word);
      case MentionQuery.Literal(String words) -> row(StretchesReader.letterForLetter(words));
      case MentionQuery.Phrase phrase -> phrase(phrase);
      case MentionQuery.Wildcard wildcard -> said(wildcard);
      case MentionQuery.Near near -> said(near);
      case MentionQuery.Within(Part part, MentionQuery wanted) -> within(part, wanted);
      case MentionQuery.And(List<MentionQuery> parts) ->
          new Condition.AllOf(parts.stream().map(this::read).toList());
      case MentionQuery.Or(List<MentionQuery> parts) ->
          new Condition.AnyOf(parts.stream().map(this::read).toList());
      case MentionQuery.Not(MentionQuery part) -> new Condition.NoneOf(read(part));
      case MentionQuery.Is(MentionQuery.Field asked, String value) ->
          new Condition.Value(
              keys.numberOf(MentionFields.searched(asked), MentionFields.folded(value)));
      case MentionQuery.Like(MentionQuery.Field asked, String pattern) -> like(asked, pattern);
      case MentionQuery.Range range -> measured(range);
      case MentionQuery.Published span -> Condition.Published.in(span);
    };
  }

  private Condition word(String word) {
    List<String> words = PostAnalyzer.wordsAskedFor(word);
    return words.size() == 1 ? terms(WordForms.inAnyForm(words.getFirst())) : row(words);
  }

  private Condition phrase(MentionQuery.Phrase phrase) {
    List<String> words = PostAnalyzer.wordsAskedFor(phrase.words());
    return phrase.slop() == 0 || words.size() < 2 ? row(words) : said(phrase);
  }

  /** No words are met by nothing. */
  private Condition row(List<String> words) {
    return words.size() < 2
        ? terms(words)
        : new Condition.InARow(new Stretches.Row(stretches().numbers(words)));
  }

  private Condition terms(List<String> terms) {
    return new Condition.Terms(stretches().numbers(terms));
  }

  private Condition said(MentionQuery query) {
    return new Condition.Said(Stretches.AnyOf.of(stretches().alternatives(query)));
  }

  private StretchesReader stretches() {
    return new StretchesReader(field, keys);
  }

  /** What has no title has its text in one field only. */
  private Condition within(Part part, MentionQuery wanted) {
    return switch (part) {
      case TITLE -> in(MentionFields.TITLE, wanted);
      case TEXT ->
          new Condition.AnyOf(
              List.of(
                  in(MentionFields.BODY, wanted),
                  new Condition.AllOf(
                      List.of(
                          in(MentionFields.TEXT, wanted),
                          new Condition.NoneOf(new Condition.Titled())))));
    };
  }

  private Condition in(String part, MentionQuery wanted) {
    return new ConditionReader(part, keys).read(wanted);
  }

  private Condition like(MentionQuery.Field asked, String pattern) {
    String folded = MentionFields.folded(pattern);
    return new Condition.ShapedValue(
        asked,
        Pattern.of(
            MentionFields.searched(asked),
            folded,
            WildcardQuery.toAutomaton(
                new Term("", folded), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT),
            keys));
  }

  private static Condition measured(MentionQuery.Range range) {
    return new Condition.Measured(
        range.measure(),
        range.from() == null ? Double.NEGATIVE_INFINITY : range.from(),
        range.to() == null ? Double.POSITIVE_INFINITY : range.to());
  }
}
