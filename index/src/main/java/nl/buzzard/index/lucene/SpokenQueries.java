package nl.buzzard.index.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Order;
import nl.buzzard.index.text.PostAnalyzer;
import nl.buzzard.index.text.WordForms;
import nl.buzzard.index.text.WordPattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Makes Lucene queries of what is asked of words: terms and phrases where these will do, intervals
 * where it matters how far words are apart.
 *
 * @param field the index field that holds the words
 */
record SpokenQueries(String field) {

  /** So many words a pattern beside NEAR can stand for; Lucene refuses more. */
  private static final int MOST_EXPANSIONS = 5_000;

  Query word(String word) {
    List<String> words = PostAnalyzer.wordsAskedFor(word);
    return words.size() == 1 ? anyOf(WordForms.inAnyForm(words.getFirst())) : inARow(words);
  }

  Query literal(String words) {
    return inARow(letterForLetter(words));
  }

  Query phrase(MentionQuery.Phrase phrase) {
    List<String> words = PostAnalyzer.wordsAskedFor(phrase.words());
    return phrase.slop() == 0 || words.size() < 2
        ? inARow(words)
        : new IntervalQuery(field, loosely(words, phrase.slop()));
  }

  Query wildcard(String pattern) {
    return new AutomatonQuery(new Term(field, pattern), WordPattern.of(pattern));
  }

  Query near(MentionQuery.Near near) {
    return new IntervalQuery(field, source(near));
  }

  private Query anyOf(List<String> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst()));
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
    return any.build();
  }

  private Query inARow(List<String> terms) {
    return switch (terms.size()) {
      case 0 -> new MatchNoDocsQuery("nothing to look for");
      case 1 -> new TermQuery(new Term(field, terms.getFirst()));
      default -> new PhraseQuery(field, terms.toArray(String[]::new));
    };
  }

  private static List<String> letterForLetter(String words) {
    return PostAnalyzer.wordsAsWritten(words).stream().map(WordForms::letterForLetter).toList();
  }

  private static IntervalsSource source(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> {
        List<String> words = PostAnalyzer.wordsAskedFor(word);
        yield words.size() == 1 ? choice(WordForms.inAnyForm(words.getFirst())) : row(words);
      }
      case MentionQuery.Literal(String words) -> row(letterForLetter(words));
      case MentionQuery.Phrase(String text, int slop) -> {
        List<String> words = PostAnalyzer.wordsAskedFor(text);
        yield slop == 0 || words.size() < 2 ? row(words) : loosely(words, slop);
      }
      case MentionQuery.Wildcard(String pattern) ->
          Intervals.multiterm(
              new CompiledAutomaton(WordPattern.of(pattern)), MOST_EXPANSIONS, pattern);
      case MentionQuery.Or(List<MentionQuery> parts) ->
          Intervals.or(parts.stream().map(SpokenQueries::source).toList());
      case MentionQuery.Near(MentionQuery one, MentionQuery other, int distance, Order order) ->
          Intervals.maxgaps(
              distance - 1,
              order == Order.AS_WRITTEN
                  ? Intervals.ordered(source(one), source(other))
                  : Intervals.unorderedNoOverlaps(source(one), source(other)));
      default -> throw new IllegalArgumentException("has no place in a text: " + query);
    };
  }

  private static IntervalsSource choice(List<String> terms) {
    return Intervals.or(terms.stream().map(Intervals::term).toList());
  }

  private static IntervalsSource row(List<String> terms) {
    return terms.isEmpty()
        ? Intervals.noIntervals("nothing to look for")
        : Intervals.phrase(terms.toArray(String[]::new));
  }

  /** All words in any order within a stretch; a word asked for twice must stand there twice. */
  private static IntervalsSource loosely(List<String> words, int slop) {
    Stream<IntervalsSource> terms = words.stream().map(Intervals::term);
    IntervalsSource together =
        new HashSet<>(words).size() < words.size()
            ? terms.reduce(Intervals::unorderedNoOverlaps).orElseThrow()
            : Intervals.unordered(terms.toArray(IntervalsSource[]::new));
    return Intervals.maxwidth(words.size() + slop, together);
  }
}
