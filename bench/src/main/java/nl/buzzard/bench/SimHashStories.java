package nl.buzzard.bench;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * Stories by SimHash, to hold ours against: 64 bits over pairs of words (Charikar, "Similarity
 * Estimation Techniques from Rounding Algorithms", 2002), the nearest earlier text wins if it
 * differs in few enough bits. It looks at every earlier text, so nothing is missed.
 */
final class SimHashStories {

  private final int mostBits;

  /**
   * @param mostBits how many of the 64 bits two texts of one story differ in at most
   */
  SimHashStories(int mostBits) {
    this.mostBits = mostBits;
  }

  List<StoryId> link(List<Mention> mentions) {
    long[] hashes = mentions.stream().mapToLong(mention -> hash(mention.text())).toArray();
    List<StoryId> stories = new ArrayList<>();
    for (int i = 0; i < hashes.length; i++) {
      int nearest = -1;
      int fewest = mostBits + 1;
      for (int earlier = 0; earlier < i; earlier++) {
        int bits = Long.bitCount(hashes[i] ^ hashes[earlier]);
        if (bits < fewest) {
          fewest = bits;
          nearest = earlier;
        }
      }
      stories.add(nearest < 0 ? new StoryId(mentions.get(i).id().value()) : stories.get(nearest));
    }
    return stories;
  }

  private static long hash(String text) {
    List<String> words =
        PostAnalyzer.wordsAskedFor(text).stream()
            .filter(word -> !word.startsWith("@") && !word.startsWith("http") && !word.equals("rt"))
            .toList();
    int[] votes = new int[Long.SIZE];
    for (int i = 0; i + 1 < words.size(); i++) {
      long mixed = (words.get(i).hashCode() * 31L + words.get(i + 1).hashCode());
      mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
      mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
      mixed ^= mixed >>> 31;
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (mixed >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long hash = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      hash |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return hash;
  }
}
