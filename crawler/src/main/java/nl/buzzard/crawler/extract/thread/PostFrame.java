package nl.buzzard.crawler.extract.thread;

import java.util.List;
import nl.buzzard.crawler.extract.date.Dated;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;

/**
 * The part of a page that holds one post: an element, or a row of them side by side.
 *
 * <p>Immutable as long as the page is.
 *
 * @param elements the elements in it in the order of the page, up to a bound; at least one
 * @param mark the element with its date
 * @param dated when it was written
 * @param unlinkedCharacters how many characters it says outside links
 */
record PostFrame(List<Element> elements, Element mark, Dated dated, int unlinkedCharacters) {

  private static final int MAX_ELEMENTS = 3_000;

  /**
   * {@return the frame of a post}
   *
   * @param parts the elements side by side, at least one
   */
  static PostFrame of(List<Element> parts, DateMark mark, PageTree tree) {
    int unlinked = 0;
    for (Element part : parts) {
      unlinked += tree.characters(part) - tree.linkedCharacters(part);
    }
    return new PostFrame(
        tree.elements(parts.getFirst(), parts.getLast(), MAX_ELEMENTS),
        mark.element(),
        mark.dated(),
        unlinked);
  }

  /** {@return the element it begins with} */
  Element root() {
    return elements.getFirst();
  }
}
