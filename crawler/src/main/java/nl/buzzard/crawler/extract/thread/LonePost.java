package nl.buzzard.crawler.extract.thread;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The only comment of a page, which has no like to be told by: its date links to the very element
 * that it stands in, and that element is called a comment. Pure.
 */
final class LonePost {

  private static final Pattern COMMENT =
      Pattern.compile("(?:\\w{1,10}-)?(?:comment|kommentar|reactie|reply|c)[-_]?\\d{1,18}");

  private LonePost() {}

  /** {@return its frame, alone; none when no or several parts of the page are so marked} */
  static List<PostFrame> find(List<DateMark> marks, PageTree tree) {
    Map<Element, DateMark> found = new HashMap<>();
    for (DateMark mark : marks) {
      Element comment = around(mark.element());
      if (comment != null) {
        found.put(comment, mark);
      }
    }
    return found.size() == 1
        ? found.entrySet().stream()
            .map(one -> PostFrame.of(List.of(one.getKey()), one.getValue(), tree))
            .toList()
        : List.of();
  }

  private static @Nullable Element around(Element date) {
    Element outside = date.closest("a[href]");
    Element link = outside == null ? date.selectFirst("a[href]") : outside;
    String href = link == null ? "" : link.attr("href");
    String name = href.substring(href.indexOf('#') + 1);
    if (href.indexOf('#') < 0 || !COMMENT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      return null;
    }
    Element at = date;
    while (at != null && !at.id().equals(name)) {
      at = at.parent();
    }
    return at;
  }
}
