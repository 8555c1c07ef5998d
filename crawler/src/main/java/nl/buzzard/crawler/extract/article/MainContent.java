package nl.buzzard.crawler.extract.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.buzzard.crawler.extract.article.BlockReader.Reading;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page the running text lies: in the part named as such, or else in the smallest part
 * that holds most of it.
 *
 * <p>Not thread-safe: one page each.
 */
final class MainContent {

  /** A part that holds this share of the running text is the main text, whatever its name. */
  private static final double TOO_MUCH_TO_BE_BOILERPLATE = 0.5;

  /** An unnamed main part is the smallest that holds this share of the running text. */
  private static final double MOST = 0.75;

  /** A part named as main text is believed when it holds this share of the running text. */
  private static final double ENOUGH_WHEN_NAMED = 0.3;

  /** A part inside the main part replaces it when it holds this share of it. */
  private static final double NEARLY_ALL = 0.9;

  private final PageTree tree;
  private final Element body;
  private final List<Block> free = new ArrayList<>();
  private final ProseCount wanted;

  private MainContent(PageTree tree, Reading page) {
    this.tree = tree;
    this.body = tree.elements().getFirst();
    BitSet barred = barred(page.suspects(), new ProseCount(tree, page.blocks()));
    for (Block block : page.blocks()) {
      if (!barred.get(tree.place(block.owner()))) {
        free.add(block);
      }
    }
    this.wanted = new ProseCount(tree, free);
  }

  /** {@return the blocks of the main text, in the order of the page} */
  static List<Block> of(PageTree tree, Reading page) {
    MainContent content = new MainContent(tree, page);
    Element main = content.mainPart();
    List<Block> found = new ArrayList<>();
    boolean afterTitle = false;
    boolean reached = false;
    for (Block block : content.free) {
      boolean inside = tree.isIn(block.owner(), main);
      reached |= inside;
      if (inside || (afterTitle && !reached && block.isProse())) {
        found.add(block);
      }
      afterTitle |= block.owner().normalName().equals("h1");
    }
    return found;
  }

  /** The places on the page that lie in something other than the main text. */
  private BitSet barred(List<Element> suspects, ProseCount all) {
    BitSet barred = new BitSet();
    double much = all.in(body) * TOO_MUCH_TO_BE_BOILERPLATE;
    for (Element suspect : suspects) {
      int place = tree.place(suspect);
      if (!barred.get(place) && (Boilerplate.isCertain(suspect) || all.in(suspect) <= much)) {
        barred.set(place, tree.end(suspect));
      }
    }
    return barred;
  }

  private Element mainPart() {
    int total = wanted.in(body);
    List<Element> named = named();
    Element best = null;
    int most = (int) Math.max(0, total * ENOUGH_WHEN_NAMED - 1);
    for (Element part : named) {
      if (wanted.in(part) > most) {
        best = part;
        most = wanted.in(part);
      }
    }
    return best == null ? smallestWithMost(total) : innermost(named, best, most);
  }

  private Element innermost(List<Element> named, Element best, int most) {
    for (Element part : named) {
      boolean around = !part.equals(best) && tree.isIn(best, part);
      if (!around && wanted.in(part) >= most * NEARLY_ALL) {
        return part;
      }
    }
    return best;
  }

  /** The parts named as main text, inner ones before those around them. */
  private List<Element> named() {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Element> named = new ArrayList<>();
    for (Block block : free) {
      Element at = block.owner();
      while (at != null && tree.holds(at) && seen.add(at)) {
        if (ContentHint.isContent(at)) {
          named.add(at);
        }
        at = at.parent();
      }
    }
    named.sort(Comparator.comparingInt(tree::level).reversed());
    return named;
  }

  private Element smallestWithMost(int total) {
    double most = total * MOST;
    Element at = body;
    @Nullable Element inner = body;
    while (inner != null) {
      at = inner;
      inner = null;
      for (Element child : at.children()) {
        if (most > 0 && child.isBlock() && wanted.in(child) >= most) {
          inner = child;
        }
      }
    }
    return at;
  }
}
