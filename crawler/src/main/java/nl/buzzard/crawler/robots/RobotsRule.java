package nl.buzzard.crawler.robots;

import java.util.regex.Pattern;

/**
 * One allow or disallow line. Immutable.
 *
 * @param allow whether it allows
 * @param path the pattern as written, percent-encoding made uniform: {@code *} stands for any
 *     characters, {@code $} at the end for the end of the address
 * @param line where it stands in the file, from 1
 */
public record RobotsRule(boolean allow, String path, int line) {

  /** {@return whether it speaks about a path and query, in uniform percent-encoding} */
  boolean matches(String target) {
    boolean anchored = path.endsWith("$");
    String pattern = anchored ? path.substring(0, path.length() - 1) : path;
    if (pattern.indexOf('*') < 0) {
      return anchored ? target.equals(pattern) : target.startsWith(pattern);
    }
    return matchesPieces(pattern.split(Pattern.quote("*"), -1), target, anchored);
  }

  /** Takes each piece at its first place, and the last at its last: never looks back. */
  private static boolean matchesPieces(String[] pieces, String target, boolean anchored) {
    if (!target.startsWith(pieces[0])) {
      return false;
    }
    int at = pieces[0].length();
    int last = pieces.length - 1;
    for (int i = 1; i < last; i++) {
      int found = target.indexOf(pieces[i], at);
      if (found < 0) {
        return false;
      }
      at = found + pieces[i].length();
    }
    return anchored
        ? target.length() - pieces[last].length() >= at && target.endsWith(pieces[last])
        : target.indexOf(pieces[last], at) >= 0;
  }

  @Override
  public String toString() {
    return (allow ? "Allow: " : "Disallow: ") + path + " (line " + line + ")";
  }
}
