package nl.buzzard.index.match;

import java.io.IOException;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A Lucene query that is asked of many indexes of one post each. Lucene rewrites a query for every
 * index; what is made of words and values comes out the same each time and is rewritten once.
 * Immutable and thread-safe.
 */
final class Rewritten {

  private final Query query;
  private final boolean isForEveryPost;

  private Rewritten(Query query, boolean isForEveryPost) {
    this.query = query;
    this.isForEveryPost = isForEveryPost;
  }

  /** {@return a query, rewritten as far as the post makes no difference} */
  static Rewritten of(Query query) throws IOException {
    return hasOnlyTerms(query)
        ? new Rewritten(new MemoryIndex().createSearcher().rewrite(query), true)
        : new Rewritten(query, false);
  }

  /** {@return what proves the query on the post behind a searcher} */
  Weight weight(IndexSearcher searcher) throws IOException {
    Query last = isForEveryPost ? query : searcher.rewrite(query);
    return searcher.createWeight(last, ScoreMode.COMPLETE_NO_SCORES, 1);
  }

  /** A range becomes nothing, or everything, by what the index holds. */
  private static boolean hasOnlyTerms(Query query) {
    class Leaves extends QueryVisitor {
      private boolean found;

      @Override
      public void visitLeaf(Query leaf) {
        found = true;
      }
    }

    Leaves leaves = new Leaves();
    query.visit(leaves);
    return !leaves.found;
  }
}
