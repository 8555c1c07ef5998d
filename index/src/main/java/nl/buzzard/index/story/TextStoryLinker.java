package nl.buzzard.index.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.stage.StoryLinker;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * Puts mentions into one story when they say the same words: case, punctuation, the handles and web
 * addresses in them and a leading {@code RT} make no difference. A text of fewer than {@value
 * #FEWEST_WORDS} words is a story of its own. Pure and thread-safe.
 */
public final class TextStoryLinker implements StoryLinker {

  /** Shorter texts are alike by chance. */
  static final int FEWEST_WORDS = 5;

  private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.).*");

  @Override
  public StoryId link(Mention mention) {
    List<String> words =
        PostAnalyzer.wordsAskedFor(mention.text()).stream()
            .filter(word -> !word.startsWith("@") && !ADDRESS.matcher(word).matches())
            .toList();
    boolean repost = !words.isEmpty() && words.getFirst().equals("rt");
    List<String> said = repost ? words.subList(1, words.size()) : words;
    return said.size() < FEWEST_WORDS
        ? new StoryId(mention.id().value())
        : new StoryId("text:" + hash(String.join(" ", said)));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
