package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves one date of each post where every post shows its date twice, above and below it. Pure. */
final class RepeatedDates {

  private RepeatedDates() {}

  /** {@return the first of the dates of one post, in the order of the page} */
  static List<DateMark> once(List<DateMark> marks) {
    boolean twice = areTwice(marks);
    List<DateMark> once = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      boolean again = twice ? i % 2 == 1 : i > 0 && leadsToTheSame(marks.get(i - 1), marks.get(i));
      if (!again) {
        once.add(marks.get(i));
      }
    }
    return once;
  }

  /** Two posts of one moment are possible, a page full of them is not. */
  private static boolean areTwice(List<DateMark> marks) {
    if (marks.size() < 4 || marks.size() % 2 == 1) {
      return false;
    }
    for (int i = 0; i < marks.size(); i += 2) {
      DateMark mark = marks.get(i);
      if (mark.dated().instant() == null || !mark.dated().equals(marks.get(i + 1).dated())) {
        return false;
      }
    }
    return true;
  }

  private static boolean leadsToTheSame(DateMark one, DateMark other) {
    String link = link(one.element());
    return link != null && one.dated().equals(other.dated()) && link.equals(link(other.element()));
  }

  private static @Nullable String link(Element date) {
    Element around = date.closest("a[href]");
    return around == null || !PostEvidence.isLinkToPost(around) ? null : around.attr("href");
  }
}
