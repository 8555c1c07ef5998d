package nl.buzzard.index.lucene;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.index.text.PostAnalyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of a question about mentions. Immutable and thread-safe. */
public final class LuceneQueries {

  /** Two queries of the largest size the syntax allows, each clause negated, fit together. */
  private static final int MOST_CLAUSES = 10_000;

  /** Makes the translator, and room in Lucene for the largest query of our syntax. */
  public LuceneQueries() {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** {@return the Lucene query that finds exactly the mentions which answer a query} */
  public Query translate(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Everything() -> new MatchAllDocsQuery();
      case MentionQuery.Word(String word) -> spoken(word);
      case MentionQuery.Phrase(String words) -> spoken(words);
      case MentionQuery.And(List<MentionQuery> parts) -> allOf(parts);
      case MentionQuery.Or(List<MentionQuery> parts) -> anyOf(parts);
      case MentionQuery.Not(MentionQuery part) -> allOf(List.of(query));
      case MentionQuery.Is(MentionQuery.Field field, String value) ->
          new TermQuery(new Term(MentionFields.searched(field), MentionFields.folded(value)));
      case MentionQuery.Published(@Nullable Instant from, @Nullable Instant until) ->
          published(from, until);
    };
  }

  private static Query spoken(String text) {
    List<String> words = PostAnalyzer.wordsAskedFor(text);
    return switch (words.size()) {
      case 0 -> new MatchNoDocsQuery("nothing to look for");
      case 1 -> new TermQuery(new Term(MentionFields.TEXT, words.getFirst()));
      default -> new PhraseQuery(MentionFields.TEXT, words.toArray(String[]::new));
    };
  }

  private Query allOf(List<MentionQuery> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNegative = true;
    for (MentionQuery part : parts) {
      if (part instanceof MentionQuery.Not(MentionQuery unwanted)) {
        all.add(translate(unwanted), Occur.MUST_NOT);
      } else {
        all.add(translate(part), Occur.FILTER);
        onlyNegative = false;
      }
    }
    if (onlyNegative) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private Query anyOf(List<MentionQuery> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(translate(part), Occur.SHOULD));
    return any.build();
  }

  private static Query published(@Nullable Instant from, @Nullable Instant until) {
    long first = from == null ? Long.MIN_VALUE : nextMillisecond(from);
    if (until == null) {
      return LongField.newRangeQuery(MentionFields.PUBLISHED, first, Long.MAX_VALUE);
    }
    long end = nextMillisecond(until);
    return end == Long.MIN_VALUE
        ? new MatchNoDocsQuery("before time began")
        : LongField.newRangeQuery(MentionFields.PUBLISHED, first, end - 1);
  }

  /** {@return the first whole millisecond that is not before an instant} */
  private static long nextMillisecond(Instant instant) {
    long before = MentionDocuments.milliseconds(instant);
    boolean cut = Instant.ofEpochMilli(before).isBefore(instant);
    return cut && before < Long.MAX_VALUE ? before + 1 : before;
  }
}
