package nl.buzzard.index.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.index.lucene.LuceneQueries;
import nl.buzzard.index.lucene.MentionDocuments;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;

/** Shows what of a mention answers a query. Thread-safe. */
public final class Passages {

  private static final String UNREADABLE = "an index in memory cannot fail to be read";

  private final MentionDocuments documents = new MentionDocuments();
  private final LuceneQueries queries = new LuceneQueries();

  /** Makes one that reads posts like the index does. */
  public Passages() {}

  /**
   * A piece of {@link Mention#text()}. Immutable.
   *
   * @param start where it begins
   * @param end where it ends, exclusive
   */
  public record Passage(int start, int end) implements Comparable<Passage> {

    @Override
    public int compareTo(Passage other) {
      return start != other.start
          ? Integer.compare(start, other.start)
          : Integer.compare(end, other.end);
    }
  }

  /**
   * {@return the words and phrases that answer a query, in the order of the text; none when it does
   * not answer, answers without words, or answers in too many ways at once to tell which}
   */
  public List<Passage> of(EnrichedMention mention, MentionQuery query) {
    IndexSearcher searcher = new PostIndex(documents.toMatch(mention)).searcher();
    try {
      return in(searcher, Rewritten.of(queries.translate(query)), mention.mention());
    } catch (IOException impossible) {
      throw new UncheckedIOException(UNREADABLE, impossible);
    }
  }

  /** {@return the same of the one post behind a searcher} */
  static List<Passage> in(IndexSearcher searcher, Rewritten query, Mention mention) {
    try {
      LeafReaderContext post = searcher.getLeafContexts().getFirst();
      Matches matches = query.weight(searcher).matches(post, 0);
      Set<Passage> found = new TreeSet<>();
      if (matches != null) {
        for (String field : matches) {
          OptionalInt start = MentionDocuments.startInText(field, mention);
          if (start.isPresent()) {
            collect(matches.getMatches(field), start.getAsInt(), found);
          }
        }
      }
      return List.copyOf(found);
    } catch (ArrayIndexOutOfBoundsException outOfRoom) {
      // Lucene keeps room for so many words between two that are near; the answer itself stands.
      return List.of();
    } catch (IOException impossible) {
      throw new UncheckedIOException(UNREADABLE, impossible);
    }
  }

  private static void collect(MatchesIterator matches, int start, Set<Passage> found)
      throws IOException {
    while (matches.next()) {
      MatchesIterator inner = matches.getSubMatches();
      if (inner == null) {
        if (matches.startOffset() >= 0) {
          found.add(new Passage(matches.startOffset() + start, matches.endOffset() + start));
        }
      } else {
        collect(inner, start, found);
      }
    }
  }
}
