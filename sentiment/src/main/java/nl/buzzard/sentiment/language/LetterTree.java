package nl.buzzard.sentiment.language;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Letter groups with their weights, as a tree: no piece of a word is ever copied to look it up. */
final class LetterTree {

  /** Covers Latin with the accents of our languages; what lies beyond is in no group. */
  private static final int LETTERS = 0x220;

  /** The weights of the group that ends here; null where none does. */
  double @Nullable [] weights;

  private @Nullable LetterTree @Nullable [] children;

  static LetterTree of(Map<String, double[]> groups) {
    LetterTree root = new LetterTree();
    groups.forEach((group, weights) -> {
      LetterTree tree = root;
      for (int index = 0; index < group.length(); index++) {
        tree = tree.child(group.charAt(index));
      }
      tree.weights = weights;
    });
    return root;
  }

  private LetterTree child(char letter) {
    @Nullable LetterTree[] existing = children;
    if (existing == null) {
      existing = new @Nullable LetterTree[LETTERS];
      children = existing;
    }
    LetterTree child = existing[letter];
    if (child == null) {
      child = new LetterTree();
      existing[letter] = child;
    }
    return child;
  }

  /** {@return the groups that go on with a letter; null when none does} */
  @Nullable LetterTree next(char letter) {
    @Nullable LetterTree[] existing = children;
    return existing == null || letter >= LETTERS ? null : existing[letter];
  }
}
