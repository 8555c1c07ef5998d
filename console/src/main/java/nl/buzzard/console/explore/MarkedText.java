package nl.buzzard.console.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text cut into pieces, so that the words that show something can be underlined. */
public final class MarkedText {

  private MarkedText() {}

  /**
   * {@return the pieces of a text in order; joined they are the text}
   *
   * @param text the whole text
   * @param marks which words show what; where two overlap the first wins
   */
  public static List<Piece> of(String text, List<Mark> marks) {
    @Nullable Mark[] owners = new Mark[text.length()];
    for (Mark mark : marks) {
      int from = 0;
      for (String words : mark.evidence()) {
        // Evidence comes in the order of the text; what is out of order is looked for anew.
        int found = indexOf(text, words, from);
        int start = found >= 0 ? found : indexOf(text, words, 0);
        if (start >= 0 && !words.isEmpty()) {
          claim(owners, start, start + words.length(), mark);
          from = start + words.length();
        }
      }
    }
    return pieces(text, owners);
  }

  private static void claim(@Nullable Mark[] owners, int start, int end, Mark mark) {
    for (int i = start; i < end; i++) {
      if (owners[i] == null) {
        owners[i] = mark;
      }
    }
  }

  private static List<Piece> pieces(String text, @Nullable Mark[] owners) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      Mark owner = owners[start];
      if (i == text.length() || !Objects.equals(owners[i], owner)) {
        pieces.add(new Piece(text.substring(start, i), owner));
        start = i;
      }
    }
    return pieces;
  }

  private static int indexOf(String text, String words, int from) {
    for (int i = from; i <= text.length() - words.length(); i++) {
      if (text.regionMatches(true, i, words, 0, words.length())) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Words that show one thing. Immutable.
   *
   * @param style how they are underlined: a sentiment in small letters, or {@code signal}
   * @param words what they show, for the reader
   * @param evidence the words themselves, in the order of the text
   */
  public record Mark(String style, String words, List<String> evidence) {

    public Mark {
      evidence = List.copyOf(evidence);
      style = style.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A piece of a text. Immutable.
   *
   * @param text the characters
   * @param mark what they show; null for nothing
   */
  public record Piece(String text, @Nullable Mark mark) {}
}
