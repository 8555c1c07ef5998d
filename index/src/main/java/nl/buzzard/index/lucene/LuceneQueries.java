package nl.buzzard.index.lucene;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Part;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;

/** Makes a Lucene query of a question about mentions. Immutable and thread-safe. */
public final class LuceneQueries {

  /**
   * Two queries of the largest size the syntax allows, each word in all its forms, fit together.
   */
  private static final int MOST_CLAUSES = 50_000;

  /** Makes the translator, and room in Lucene for the largest query of our syntax. */
  public LuceneQueries() {
    IndexSearcher.setMaxClauseCount(MOST_CLAUSES);
  }

  /** {@return the Lucene query that finds exactly the mentions which answer a query} */
  public Query translate(MentionQuery query) {
    return in(MentionFields.TEXT, query);
  }

  private Query in(String field, MentionQuery query) {
    SpokenQueries spoken = new SpokenQueries(field);
    return switch (query) {
      case MentionQuery.Everything() -> new MatchAllDocsQuery();
      case MentionQuery.Word(String word) -> spoken.word(word);
      case MentionQuery.Literal(String words) -> spoken.literal(words);
      case MentionQuery.Phrase phrase -> spoken.phrase(phrase);
      case MentionQuery.Wildcard(String pattern) -> spoken.wildcard(pattern);
      case MentionQuery.Near near -> spoken.near(near);
      case MentionQuery.Within(Part part, MentionQuery wanted) -> within(part, wanted);
      case MentionQuery.And(List<MentionQuery> parts) -> allOf(field, parts);
      case MentionQuery.Or(List<MentionQuery> parts) -> anyOf(field, parts);
      case MentionQuery.Not(MentionQuery part) -> allOf(field, List.of(query));
      case MentionQuery.Is(MentionQuery.Field asked, String value) ->
          new TermQuery(new Term(MentionFields.searched(asked), MentionFields.folded(value)));
      case MentionQuery.Like(MentionQuery.Field asked, String pattern) ->
          new WildcardQuery(new Term(MentionFields.searched(asked), MentionFields.folded(pattern)));
      case MentionQuery.Range range -> range(range);
      case MentionQuery.Published(@Nullable Instant from, @Nullable Instant until) ->
          published(from, until);
    };
  }

  /** What has no title has its text in one field only. */
  private Query within(Part part, MentionQuery wanted) {
    return switch (part) {
      case TITLE -> in(MentionFields.TITLE, wanted);
      case TEXT ->
          new BooleanQuery.Builder()
              .add(in(MentionFields.BODY, wanted), Occur.SHOULD)
              .add(untitled(wanted), Occur.SHOULD)
              .build();
    };
  }

  private Query untitled(MentionQuery wanted) {
    return new BooleanQuery.Builder()
        .add(in(MentionFields.TEXT, wanted), Occur.FILTER)
        .add(new TermQuery(new Term(MentionFields.TITLED, "yes")), Occur.MUST_NOT)
        .build();
  }

  private Query allOf(String field, List<MentionQuery> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean onlyNegative = true;
    for (MentionQuery part : parts) {
      if (part instanceof MentionQuery.Not(MentionQuery unwanted)) {
        all.add(in(field, unwanted), Occur.MUST_NOT);
      } else {
        all.add(in(field, part), Occur.FILTER);
        onlyNegative = false;
      }
    }
    if (onlyNegative) {
      all.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return all.build();
  }

  private Query anyOf(String field, List<MentionQuery> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(in(field, part), Occur.SHOULD));
    return any.build();
  }

  private static Query range(MentionQuery.Range range) {
    return DoubleField.newRangeQuery(
        MentionFields.measured(range.measure()),
        range.from() == null ? Double.NEGATIVE_INFINITY : range.from(),
        range.to() == null ? Double.POSITIVE_INFINITY : range.to());
  }

  private static Query published(@Nullable Instant from, @Nullable Instant until) {
    long first = MentionValues.firstFrom(from);
    long last = MentionValues.lastBefore(until);
    return first > last
        ? new MatchNoDocsQuery("a time that ends before it begins")
        : LongField.newRangeQuery(MentionFields.PUBLISHED, first, last);
  }
}
