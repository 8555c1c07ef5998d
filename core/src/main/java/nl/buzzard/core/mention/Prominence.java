package nl.buzzard.core.mention;

import java.util.Comparator;
import java.util.List;

/**
 * How much of a mention is about what was asked for: where that is first named, and how often.
 * Immutable.
 *
 * @param place where it is named first
 * @param times how often it is named; 0 when the place is unknown
 */
public record Prominence(Place place, int times) implements Comparable<Prominence> {

  /** Nobody looked, or the text does not name it: a source assigned it. */
  public static final Prominence UNKNOWN = new Prominence(Place.UNKNOWN, 0);

  private static final Comparator<Prominence> LEAST_FIRST =
      Comparator.comparing(Prominence::place).reversed().thenComparingInt(Prominence::times);

  public Prominence {
    if (times < 0 || (place == Place.UNKNOWN) != (times == 0)) {
      throw new IllegalArgumentException("named " + times + " times, first in " + place);
    }
  }

  /** Where something can be named, most prominent first. */
  public enum Place {
    TITLE,
    FIRST_SENTENCE,
    /** After the first sentence. */
    TEXT,
    UNKNOWN
  }

  /**
   * {@return the prominence of what is named at some places}
   *
   * @param mention where it is named
   * @param starts offsets into {@link Mention#text()} at which it is named
   */
  public static Prominence of(Mention mention, List<Integer> starts) {
    return starts.stream()
        .min(Comparator.naturalOrder())
        .map(first -> new Prominence(placeOf(mention, first), starts.size()))
        .orElse(UNKNOWN);
  }

  /** Compares less prominent with more: by place, then by how often. */
  @Override
  public int compareTo(Prominence other) {
    return LEAST_FIRST.compare(this, other);
  }

  private static Place placeOf(Mention mention, int start) {
    String title = mention.title();
    if (title != null && start < title.length()) {
      return Place.TITLE;
    }
    String text = mention.text();
    int body = text.length() - mention.body().length();
    return start < endOfSentence(text, body) ? Place.FIRST_SENTENCE : Place.TEXT;
  }

  /** A sentence ends at a line break, or at a full stop and the like with a space after it. */
  private static int endOfSentence(String text, int from) {
    for (int i = from; i < text.length() - 1; i++) {
      char character = text.charAt(i);
      boolean stop = ".!?…".indexOf(character) >= 0 && Character.isWhitespace(text.charAt(i + 1));
      if (stop || character == '\n') {
        return i + 1;
      }
    }
    return text.length();
  }
}
