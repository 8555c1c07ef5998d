package nl.buzzard.crawler.extract.thread;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is called among its like: its tag and its classes without numbers. Pure. */
final class Signature {

  private static final Pattern CHANGING =
      Pattern.compile("\\S*\\d\\S*|\\b(?:odd|even|first|last|alt|byuser)\\b");

  private static final int LEVELS = 3;

  private Signature() {}

  /** {@return the name of an element and of the elements around it, up to a few levels} */
  static String of(Element element) {
    StringBuilder path = new StringBuilder();
    Element at = element;
    for (int level = 0; level < LEVELS && at != null; level++) {
      path.append(at.normalName());
      String classes = at.className();
      if (!classes.isEmpty() && classes.length() < 300) {
        path.append('.').append(CHANGING.matcher(classes).replaceAll("").strip());
      }
      path.append('<');
      at = at.parent();
    }
    return path.toString();
  }
}
