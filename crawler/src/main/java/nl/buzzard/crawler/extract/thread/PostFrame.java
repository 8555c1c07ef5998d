package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.crawler.extract.Dated;
import org.jsoup.nodes.Element;

/**
 * The part of a page that holds one post: an element, or a row of them side by side.
 *
 * <p>Immutable as long as the page is.
 *
 * @param parts the elements, in the order of the page; at least one
 * @param mark the element with its date
 * @param dated when it was written
 */
record PostFrame(List<Element> parts, Element mark, Dated dated) {

  private static final int MAX_ELEMENTS = 3_000;

  PostFrame {
    parts = List.copyOf(parts);
  }

  /** {@return the elements in it, outer ones first, up to a bound} */
  List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (Element part : parts) {
      elements.addAll(part.getAllElements());
      if (elements.size() > MAX_ELEMENTS) {
        return elements.subList(0, MAX_ELEMENTS);
      }
    }
    return elements;
  }

  /** {@return how many characters it says outside links} */
  int unlinkedCharacters() {
    int characters = 0;
    for (Element part : parts) {
      characters += part.text().length();
      for (Element link : part.getElementsByTag("a")) {
        characters -= link.text().length();
      }
    }
    return characters;
  }
}
