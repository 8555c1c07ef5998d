package nl.buzzard.index.story;

import java.util.List;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * The words of a text that tell its story: folded, without the handles and web addresses that
 * copies add, without a leading {@code RT}. Pure.
 */
final class StoryWords {

  private StoryWords() {}

  static List<String> of(String text) {
    List<String> words =
        PostAnalyzer.wordsAskedFor(text).stream().filter(StoryWords::isTold).toList();
    boolean repost = !words.isEmpty() && words.getFirst().equals("rt");
    return repost ? words.subList(1, words.size()) : words;
  }

  private static boolean isTold(String word) {
    return !word.startsWith("@")
        && !word.startsWith("http://")
        && !word.startsWith("https://")
        && !word.startsWith("www.");
  }
}
