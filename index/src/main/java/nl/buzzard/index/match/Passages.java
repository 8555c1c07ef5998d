package nl.buzzard.index.match;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.MentionQuery;

/** Shows what of a mention answers a query. */
public final class Passages {

  private Passages() {}

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
   * not answer, or answers without words}
   */
  public static List<Passage> of(EnrichedMention mention, MentionQuery query) {
    TermKeys keys = new TermKeys();
    Condition condition = ConditionReader.of(query, keys);
    Post post = new Post(mention, keys);
    return condition.isMetBy(post) ? in(post, condition) : List.of();
  }

  /** {@return the same of a post that answers} */
  static List<Passage> in(Post post, Condition condition) {
    Set<Passage> found = new TreeSet<>();
    condition.show(post, found);
    return List.copyOf(found);
  }

  static Passage at(Post post, int place) {
    return new Passage(post.token(place).start(), post.token(place).end());
  }
}
