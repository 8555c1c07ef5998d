package nl.buzzard.crawler.extract.thread;

import java.util.Set;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a post.
 *
 * @param element where the name stands
 * @param name the name as shown
 * @param profile the absolute address of what is told of the person, null when there is no link
 */
record Writer(Element element, String name, @Nullable String profile) {

  private static final Set<String> EMPHASIS = Set.of("a", "b", "strong", "h3", "h4", "h5");

  /**
   * {@return the writer that an element tells of}
   *
   * <p>What stands first and by itself is the name, and the rest is told of the person.
   */
  static Writer in(Element element, PageTree tree) {
    if (hasNameBeforeRest(element)) {
      return new Writer(element, element.ownText(), null);
    }
    Element at = element;
    Element first = at.firstElementChild();
    while (first != null && tree.characters(first) == tree.characters(at)) {
      at = first;
      first = at.firstElementChild();
    }
    boolean byItself =
        first != null
            && tree.characters(first) > 0
            && tree.ownText(at).isBlank()
            && (EMPHASIS.contains(first.normalName()) || isNumber(at, first));
    Element name = first != null && byItself ? first : element;
    return new Writer(name, name.text(), profile(name));
  }

  /** {@return whether an element begins with a name, and other elements tell more of the person} */
  static boolean hasNameBeforeRest(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text && !text.isBlank()) {
        return element.childrenSize() > 0
            && element.children().stream().allMatch(child -> child.selectFirst("a[href]") == null)
            && element.ownText().equals(text.text().strip());
      }
      if (node instanceof Element) {
        return false;
      }
    }
    return false;
  }

  private static boolean isNumber(Element whole, Element first) {
    return whole.text().substring(first.text().length()).chars().noneMatch(Character::isLetter);
  }

  private static @Nullable String profile(Element name) {
    Element link = name.normalName().equals("a") ? name : name.closest("a");
    Element inner = link == null ? name.selectFirst("a[href]") : link;
    String address = inner == null ? "" : inner.absUrl("href");
    return address.isEmpty() ? null : address;
  }
}
