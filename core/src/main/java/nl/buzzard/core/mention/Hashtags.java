package nl.buzzard.core.mention;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the hashtags of a text. Pure. */
final class Hashtags {

  /** Letters, marks, digits and underscores, at least one of them a letter: {@code #1} is none. */
  private static final Pattern HASHTAG =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&/])#([\\p{N}_]*\\p{L}[\\p{L}\\p{M}\\p{N}_]*)");

  private static final int LONGEST = 256;

  private Hashtags() {}

  /** {@return each hashtag once, in lower case without its sign, in the order of the text} */
  static List<String> of(String text) {
    if (text.indexOf('#') < 0) {
      return List.of();
    }
    return HASHTAG
        .matcher(text)
        .results()
        .map(Hashtags::tag)
        .filter(tag -> tag.length() <= LONGEST)
        .distinct()
        .toList();
  }

  private static String tag(MatchResult found) {
    return found.group(1).toLowerCase(Locale.ROOT);
  }
}
