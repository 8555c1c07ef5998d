package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.Dated;
import nl.buzzard.crawler.extract.date.DateText;
import nl.buzzard.crawler.extract.date.DateText.Order;
import org.jsoup.nodes.Document;
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
  private static final int MAX_MARKS = 5_000;

  /** Dates that belong to a person, not to a post. */
  private static final Pattern OF_MEMBERSHIP =
      Pattern.compile(
          "(?iu)joined|regist|member since|anmeld|dabei seit|mitglied seit|inscri|lid sinds|geregistr"
              + "|last edited|edited by|zuletzt|bearbeitet|modifi|bewerkt");

  private static final Set<String> UNREAD =
      Set.of("script", "style", "noscript", "select", "option", "textarea");

  /** {@return the dates of a page, in its order} */
  static List<DateMark> of(Document document, Order order) {
    List<DateMark> marks = new ArrayList<>();
    for (Element element : document.body().getAllElements()) {
      Dated dated = UNREAD.contains(element.normalName()) ? null : dated(element, order);
      if (dated != null && marks.size() < MAX_MARKS) {
        marks.add(new DateMark(element, dated));
      }
    }
    return marks;
  }

  private static @Nullable Dated dated(Element element, Order order) {
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
    String own = element.ownText();
    if (OF_MEMBERSHIP.matcher(label(element)).find()
        || OF_MEMBERSHIP.matcher(before(element)).find()) {
      return null;
    }
    if (own.length() < 6 || own.length() > SHORT) {
      return null;
    }
    Dated dated = DateText.find(own, order);
    return dated == null ? DateText.find(element.attr("title"), order) : dated;
  }

  private static String label(Element element) {
    StringBuilder label = new StringBuilder(element.ownText());
    for (Element child : element.children()) {
      label.append(' ').append(child.ownText());
    }
    return label.toString();
  }

  private static String before(Element element) {
    Element previous = element.previousElementSibling();
    Element parent = element.parent();
    String label = previous == null ? "" : previous.ownText();
    String around = parent == null ? "" : parent.ownText();
    return around.length() <= SHORT ? label + ' ' + around : label;
  }
}
