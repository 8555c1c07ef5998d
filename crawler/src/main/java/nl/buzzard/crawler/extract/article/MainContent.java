package nl.buzzard.crawler.extract.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

  private final IdentityHashMap<Element, Integer> all = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Integer> wanted = new IdentityHashMap<>();
  private final List<Block> free = new ArrayList<>();
  private final Element body;

  private MainContent(Document document, List<Block> blocks) {
    this.body = document.body();
    blocks.forEach(block -> add(all, block));
    for (Block block : blocks) {
      if (isFree(block)) {
        free.add(block);
        add(wanted, block);
      }
    }
  }

  /** {@return the blocks of the main text, in the order of the page} */
  static List<Block> of(Document document, List<Block> blocks) {
    MainContent content = new MainContent(document, blocks);
    Element main = content.mainPart();
    List<Block> found = new ArrayList<>();
    boolean afterTitle = false;
    boolean reached = false;
    for (Block block : content.free) {
      boolean inside = block.isIn(main);
      reached |= inside;
      if (inside || (afterTitle && !reached && block.isProse())) {
        found.add(block);
      }
      afterTitle |= block.owner().normalName().equals("h1");
    }
    return found;
  }

  private static void add(IdentityHashMap<Element, Integer> prose, Block block) {
    int characters = block.prose();
    if (characters > 0) {
      for (Element at = block.owner(); at != null; at = at.parent()) {
        prose.merge(at, characters, Integer::sum);
      }
    }
  }

  private boolean isFree(Block block) {
    int total = all.getOrDefault(body, 0);
    for (Element suspect : block.suspects()) {
      if (Boilerplate.isCertain(suspect)
          || all.getOrDefault(suspect, 0) <= total * TOO_MUCH_TO_BE_BOILERPLATE) {
        return false;
      }
    }
    return true;
  }

  private Element mainPart() {
    int total = wanted.getOrDefault(body, 0);
    List<Element> named = named();
    Element best = null;
    int most = (int) Math.max(0, total * ENOUGH_WHEN_NAMED - 1);
    for (Element part : named) {
      if (wanted.getOrDefault(part, 0) > most) {
        best = part;
        most = wanted.getOrDefault(part, 0);
      }
    }
    if (best == null) {
      return smallestWithMost(total);
    }
    for (Element part : named) {
      if (wanted.getOrDefault(part, 0) >= most * NEARLY_ALL
          && best.parents().stream().noneMatch(part::equals)) {
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
      for (Element at = block.owner(); at != null && seen.add(at); at = at.parent()) {
        if (ContentHint.isContent(at)) {
          named.add(at);
        }
      }
    }
    named.sort(Comparator.comparingInt((Element part) -> part.parents().size()).reversed());
    return named;
  }

  private Element smallestWithMost(int total) {
    double most = total * MOST;
    Element at = body;
    Element inner = body;
    while (inner != null) {
      at = inner;
      inner = null;
      for (Element child : at.children()) {
        if (most > 0 && child.isBlock() && wanted.getOrDefault(child, 0) >= most) {
          inner = child;
        }
      }
    }
    return at;
  }
}
