package nl.buzzard.crawler.extract.thread;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is called among its like: its tag and its classes without numbers. Pure. */
final class Signature {

  private static final Pattern CHANGING =
      Pattern.compile("\\b(?:odd|even|first|last|alt|byuser)\\b");

  private static final int LEVELS = 3;
  private static final int LONGEST = 300;

  private Signature() {}

  /** {@return the name of an element and of the elements around it, up to a few levels} */
  static String of(Element element) {
    StringBuilder path = new StringBuilder();
    Element at = element;
    for (int level = 0; level < LEVELS && at != null; level++) {
      path.append(at.normalName());
      String classes = at.className();
      if (!classes.isEmpty() && classes.length() < LONGEST) {
        appendLasting(path, classes);
      }
      path.append('<');
      at = at.parent();
    }
    return path.toString();
  }

  private static void appendLasting(StringBuilder path, String classes) {
    for (String name : classes.split("\\s+", -1)) {
      if (name.chars().noneMatch(Character::isDigit)) {
        path.append('.').append(CHANGING.matcher(name).replaceAll(""));
      }
    }
  }
}
