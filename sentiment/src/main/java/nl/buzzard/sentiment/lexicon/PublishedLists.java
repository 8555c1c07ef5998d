package nl.buzzard.sentiment.lexicon;

import java.util.HashMap;
import java.util.Map;
import nl.buzzard.sentiment.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Dutch words as lists that others published rate them; the notices of the lists stand in the
 * resource. Immutable once read.
 */
public final class PublishedLists {

  /** How many ratings a word has: polarity, subjectivity, and polarity in two more lists. */
  public static final int RATINGS = 4;

  private final Map<String, float[]> ratings = new HashMap<>();

  private PublishedLists() {}

  /**
   * {@return the lists that come with Buzzard}
   *
   * @throws IllegalArgumentException naming file and line, when one is malformed
   */
  public static PublishedLists load() {
    return of(Resource.beside(PublishedLists.class, "published-nl.tsv"));
  }

  static PublishedLists of(Resource list) {
    PublishedLists lists = new PublishedLists();
    list.lines().forEach(lists::add);
    return lists;
  }

  private void add(Resource.Line line) {
    String[] columns = line.text().split("\t", -1);
    if (columns.length != 1 + RATINGS) {
      throw line.fault("expected a word and " + RATINGS + " ratings, found \"" + line.text() + '"');
    }
    float[] rated = new float[RATINGS];
    for (int rating = 0; rating < RATINGS; rating++) {
      try {
        rated[rating] = Float.parseFloat(columns[1 + rating]);
      } catch (NumberFormatException exception) {
        throw line.fault("\"" + columns[1 + rating] + "\" is no rating");
      }
    }
    ratings.put(columns[0], rated);
  }

  /** {@return the ratings of a word from -3 to 3, 0 where a list lacks it; null for none} */
  public float @Nullable [] of(String word) {
    float[] rated = ratings.get(word);
    return rated == null ? null : rated.clone();
  }
}
