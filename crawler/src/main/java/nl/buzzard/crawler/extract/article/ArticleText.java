package nl.buzzard.crawler.extract.article;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Document;

/** The main text of a page, a line a paragraph. Pure. */
public final class ArticleText {

  private static final double MOSTLY_LINKS = 0.6;

  private ArticleText() {}

  /**
   * {@return the main text, empty when the page has none}
   *
   * @param tree the page, counted
   */
  public static String of(Document document, PageTree tree) {
    List<Block> main = MainContent.of(tree, BlockReader.read(document));
    List<Block> kept = new ArrayList<>();
    for (Block block : main) {
      if (belongs(block)) {
        kept.add(block);
      }
    }
    while (!kept.isEmpty() && kept.getLast().isHeading()) {
      kept.removeLast();
    }
    return kept.stream().map(Block::text).collect(Collectors.joining("\n"));
  }

  private static boolean belongs(Block block) {
    return block.linkShare() < MOSTLY_LINKS
        && !block.owner().normalName().equals("h1")
        && !Furniture.isFurniture(block.text());
  }
}
