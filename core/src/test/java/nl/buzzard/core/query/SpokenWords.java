package nl.buzzard.core.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text by the rules of the query language, written as plainly as possible: what the
 * fast analyzers are measured against.
 *
 * <p>Case and accents are folded. A hashtag, a handle, a web address and an emoji is a word; all
 * other words are runs of letters and digits.
 */
final class SpokenWords {

  private static final Pattern WORD =
      Pattern.compile(
          "(?<address>(?:https?://|www\\.)[^\\s<>\"]+)"
              + "|(?<![\\p{L}\\p{Nd}_])[#@][\\p{L}\\p{Nd}_]+"
              + "|[\\p{L}\\p{Nd}]+"
              + "|[\\p{IsEmoji}&&[^\\x{0}-\\x{22ff}]&&[^\\p{IsEmoji_Modifier}]]");

  private SpokenWords() {}

  static List<String> of(String text) {
    return cut(folded(text));
  }

  /** {@return the words with their capitals and accents} */
  static List<String> asWritten(String text) {
    return cut(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  private static List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(matcher.group("address") == null ? word : word.replaceAll("[.,;:!?)\\]}'…]+$", ""));
    }
    return words;
  }

  /** {@return whether a word is met by another: a hashtag is also met by its bare word} */
  static boolean meets(String spoken, String wanted) {
    return spoken.equals(wanted) || spoken.equals("#" + wanted);
  }

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("đ", "d");
  }
}
