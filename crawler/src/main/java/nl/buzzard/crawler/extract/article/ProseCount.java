package nl.buzzard.crawler.extract.article;

import java.util.List;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;

/** How many characters of running text lie in each element of a page. Immutable. */
final class ProseCount {

  private final PageTree tree;

  /** At each place, how much lies in blocks before it. */
  private final int[] before;

  ProseCount(PageTree tree, List<Block> blocks) {
    this.tree = tree;
    before = new int[tree.elements().size() + 1];
    for (Block block : blocks) {
      before[tree.place(block.owner()) + 1] += block.prose();
    }
    for (int place = 1; place < before.length; place++) {
      before[place] += before[place - 1];
    }
  }

  /** {@return the characters of running text in an element} */
  int in(Element element) {
    return before[tree.end(element)] - before[tree.place(element)];
  }
}
