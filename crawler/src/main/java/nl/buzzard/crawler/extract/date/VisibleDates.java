package nl.buzzard.crawler.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.date.DateText.Order;
import nl.buzzard.crawler.extract.tree.NameTest;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates a reader of the page sees, those below or right above the headline before those far
 * above it.
 *
 * <p>Not thread-safe: one page each.
 */
final class VisibleDates {

  private static final int SHORT = 120;
  private static final int LONGEST_MARKED = 1_000;
  private static final int FEW = 6;

  /** How many elements above the headline are still near it. */
  private static final int NEAR = 25;

  private static final Set<String> UNREAD =
      Set.of("script", "style", "noscript", "select", "option", "textarea");

  private static final Pattern NAMED =
      Pattern.compile(
          "date|datum|publish|pubtime|posted|created|timestamp|byline|entry-meta|postmeta|post-meta"
              + "|article-?info|fecha|meta|info|time|veroeffent");

  private static final NameTest NAMES =
      new NameTest(name -> NAMED.matcher(name.toLowerCase(Locale.ROOT)).find());

  private final PageTree tree;
  private final List<Element> elements;
  private final Order order;

  VisibleDates(PageTree tree, Order order) {
    this.tree = tree;
    this.order = order;
    List<Element> all = new ArrayList<>();
    int headline = -1;
    for (Element element : tree.elements()) {
      if (headline < 0 && element.normalName().equals("h1") && tree.characters(element) > 0) {
        headline = all.size();
      }
      if (element.childrenSize() <= FEW && !UNREAD.contains(element.normalName())) {
        all.add(element);
      }
    }
    int start = Math.max(0, headline - NEAR);
    this.elements = new ArrayList<>(all.subList(start, all.size()));
    this.elements.addAll(all.subList(0, start));
  }

  /** {@return the first date in an element made for dates of publication} */
  @Nullable Dated marked() {
    Dated first = null;
    for (Element element : elements) {
      boolean published =
          element.attr("itemprop").equals("datePublished")
              || element.hasAttr("pubdate")
              || element.hasClass("published");
      if (published || (first == null && element.normalName().equals("time"))) {
        Dated dated = DateText.find(value(element), order);
        if (published && dated != null) {
          return dated;
        }
        first = first == null ? dated : first;
      }
    }
    return first;
  }

  private String value(Element element) {
    for (String name : new String[] {"datetime", "content", "title"}) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return Objects.requireNonNullElse(tree.shortText(element, LONGEST_MARKED), "");
  }

  /** {@return the first date in a short element named as a date} */
  @Nullable Dated named() {
    for (Element element : elements) {
      Dated dated = isNamed(element) ? shortDate(element) : null;
      if (dated != null) {
        return dated;
      }
    }
    return null;
  }

  /** {@return the first date in any short element} */
  @Nullable Dated anywhere() {
    for (Element element : elements) {
      Dated dated = tree.ownText(element).isEmpty() ? null : shortDate(element);
      if (dated != null) {
        return dated;
      }
    }
    return null;
  }

  /** {@return a moment told in UTC, with the day as the page writes it beside its headline} */
  Dated asWritten(Dated told) {
    if (told.instant() == null) {
      return told;
    }
    Dated written = named();
    boolean neighbour =
        written != null && Math.abs(written.day().toEpochDay() - told.day().toEpochDay()) == 1;
    return written != null && neighbour ? new Dated(written.day(), told.instant()) : told;
  }

  private @Nullable Dated shortDate(Element element) {
    String text = tree.shortText(element, SHORT);
    return text == null ? null : DateText.find(text, order);
  }

  private static boolean isNamed(Element element) {
    if (element.attributesSize() == 0) {
      return element.normalName().equals("time");
    }
    return element.normalName().equals("time")
        || NAMES.holds(element.className())
        || NAMES.holds(element.id());
  }
}
