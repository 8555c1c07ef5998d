package nl.buzzard.index.match;

import java.util.Optional;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.index.lucene.LuceneQueries;

/**
 * What a query costs the live matcher. Immutable.
 *
 * @param terms how many terms of the index it looks at, every form of a word one
 * @param anchors under how many terms it waits: a post with none of them costs nothing; 0 when it
 *     has to be held against every post
 */
public record QueryCost(int terms, int anchors) {

  /** {@return the cost of a query by itself} */
  public static QueryCost of(MentionQuery query) {
    TermKeys keys = new TermKeys();
    Need need = NeedReader.of(new LuceneQueries().translate(query), keys);
    Optional<int[]> anchors = need.anchors(keys::frequency);
    return new QueryCost(keys.size(), anchors.map(terms -> terms.length).orElse(0));
  }
}
