package nl.buzzard.crawler.extract.thread;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element is called among its like: its tag and its classes without numbers. Pure. */
final class Signature {

  private static final Pattern CHANGING =
      Pattern.compile("\\b(?:odd|even|first|last|alt|byuser)\\b");

  /** What a class adds that says how an element differs from its like, as in "post--new". */
  private static final String VARIANT = "--";

  /** Of one page, the dates of old posts and of new ones may differ in this. */
  private static final Set<String> DATED = Set.of("time", "abbr");

  private static final int LEVELS = 3;
  private static final int LOOSE_LEVELS = 2;
  private static final int LONGEST = 300;

  private Signature() {}

  /** {@return the name of an element and of the elements around it, up to a few levels} */
  static String of(Element element) {
    return path(element, LEVELS, LEVELS);
  }

  /**
   * {@return the name of an element and the tag of the one around it}
   *
   * <p>The first post, or one by who began the thread, often lies in elements of other classes.
   */
  static String loose(Element element) {
    return path(element, LOOSE_LEVELS, 1);
  }

  private static String path(Element element, int levels, int classed) {
    StringBuilder path = new StringBuilder();
    Element at = element;
    for (int level = 0; level < levels && at != null; level++) {
      String tag = at.normalName();
      path.append(classed == LEVELS || !DATED.contains(tag) ? tag : "span");
      String classes = level < classed ? at.className() : "";
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
      if (!name.contains(VARIANT) && name.chars().noneMatch(Character::isDigit)) {
        path.append('.').append(CHANGING.matcher(name).replaceAll(""));
      }
    }
  }
}
