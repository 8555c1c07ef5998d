package nl.buzzard.crawler.extract.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.date.DateText;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.date.SpokenDate;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A short element of a page that tells a date.
 *
 * @param element where
 * @param dated when
 */
record DateMark(Element element, Dated dated) {

  private static final int SHORT = 150;
  private static final int SHORTEST = 6;
  private static final int MAX_LABELS = 10;
  private static final int MAX_MARKS = 5_000;

  /** Dates that belong to a person, not to a post. */
  private static final Pattern OF_MEMBERSHIP =
      Pattern.compile(
          "(?iu)joined|regist|member since|anmeld|dabei seit|mitglied seit|inscri|lid sinds|geregistr"
              + "|last edited|edited by|zuletzt|bearbeitet|modifi|bewerkt");

  private static final Set<String> UNREAD =
      Set.of("script", "style", "noscript", "select", "option", "textarea");

  /** {@return the dates of a page, in its order} */
  static List<DateMark> of(PageTree tree, Order order, Instant read) {
    List<DateMark> marks = new ArrayList<>();
    for (Element element : tree.elements()) {
      Dated dated =
          UNREAD.contains(element.normalName()) ? null : dated(element, tree, order, read);
      if (dated != null) {
        marks.add(new DateMark(element, dated));
      }
      if (marks.size() == MAX_MARKS) {
        break;
      }
    }
    return marks;
  }

  private static @Nullable Dated dated(Element element, PageTree tree, Order order, Instant read) {
    if (element.normalName().equals("time") || element.normalName().equals("abbr")) {
      for (String name : new String[] {"datetime", "title"}) {
        Dated dated = DateText.find(element.attr(name), order);
        if (dated != null) {
          return dated;
        }
      }
    }
    if (element.attr("itemprop").startsWith("date") && element.hasAttr("content")) {
      return DateText.find(element.attr("content"), order);
    }
    String own = tree.ownText(element);
    if (own.length() < SHORTEST || own.length() > SHORT) {
      return null;
    }
    Dated dated = DateText.find(own, order);
    dated = dated == null ? DateText.find(element.attr("title"), order) : dated;
    dated = dated == null ? SpokenDate.find(own, read) : dated;
    return dated == null || isOfMembership(element, tree) ? null : dated;
  }

  private static boolean isOfMembership(Element element, PageTree tree) {
    return isNamedFirst(label(element, tree))
        || OF_MEMBERSHIP.matcher(before(element, tree)).find();
  }

  /** What stands behind a date tells of another one: "3 May 2026 (edited 4 May)". */
  private static boolean isNamedFirst(String label) {
    Matcher named = OF_MEMBERSHIP.matcher(label);
    return named.find() && label.substring(0, named.start()).chars().noneMatch(Character::isDigit);
  }

  private static String label(Element element, PageTree tree) {
    StringBuilder label = new StringBuilder(tree.ownText(element));
    Element child = element.firstElementChild();
    for (int i = 0; i < MAX_LABELS && child != null; i++) {
      String said = tree.ownText(child);
      label.append(' ').append(said.length() <= SHORT ? said : "");
      child = child.nextElementSibling();
    }
    return label.toString();
  }

  /** What stands right before a date; a text with a number in it has its own date already. */
  private static String before(Element element, PageTree tree) {
    Element previous = element.previousElementSibling();
    Element parent = element.parent();
    String label = previous == null ? "" : tree.ownText(previous);
    String around = parent == null || !tree.holds(parent) ? "" : tree.ownText(parent);
    return unfinished(label) + ' ' + unfinished(around);
  }

  private static String unfinished(String label) {
    boolean finished = label.length() > SHORT || label.chars().anyMatch(Character::isDigit);
    return finished ? "" : label;
  }
}
