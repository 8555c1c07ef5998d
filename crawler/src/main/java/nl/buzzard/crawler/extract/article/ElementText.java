package nl.buzzard.crawler.extract.article;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** All that a part of a page says, a line a paragraph. Pure. */
public final class ElementText {

  private ElementText() {}

  /**
   * {@return the visible words of an element}
   *
   * @param skipped the elements inside it whose words are left out
   */
  public static String of(Element element, Predicate<Element> skipped) {
    return BlockReader.read(element, skipped).stream()
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }
}
