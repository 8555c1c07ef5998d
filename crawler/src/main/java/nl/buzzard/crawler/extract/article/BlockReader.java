package nl.buzzard.crawler.extract.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts a page into its blocks of text, in one walk without recursion.
 *
 * <p>Not thread-safe: one page each.
 */
final class BlockReader implements NodeFilter {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "head",
          "select",
          "button",
          "textarea",
          "canvas",
          "audio",
          "video",
          "map",
          "datalist",
          "dialog");

  private static final Set<String> CELLS = Set.of("td", "th", "dt", "dd", "li", "figcaption");

  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Element> owners = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Element> suspects = new ArrayList<>();
  private int linked;
  private int links;

  private final Predicate<Element> skipped;

  private BlockReader(Predicate<Element> skipped) {
    this.skipped = skipped;
  }

  /**
   * The text of a page.
   *
   * @param blocks its blocks in its order; none of them empty
   * @param suspects the elements that look like something other than the main text, in the order of
   *     the page
   */
  record Reading(List<Block> blocks, List<Element> suspects) {}

  /** {@return the text of a page} */
  static Reading read(Document document) {
    BlockReader reader = new BlockReader(element -> false);
    return new Reading(reader.blocksOf(document.body()), reader.suspects);
  }

  /**
   * {@return the blocks of a part of a page, in its order; none of them empty}
   *
   * @param skipped the elements inside it that are passed over
   */
  static List<Block> read(Element part, Predicate<Element> skipped) {
    return new BlockReader(skipped).blocksOf(part);
  }

  private List<Block> blocksOf(Element part) {
    owners.push(part);
    part.filter(this);
    endBlock();
    return blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (UNSEEN.contains(element.normalName())
        || Boilerplate.isHidden(element)
        || skipped.test(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      newLine();
    }
    if (element.normalName().equals("a")) {
      links++;
    }
    boolean suspect = Boilerplate.isSuspect(element);
    if (suspect || standsAlone(element)) {
      endBlock();
      owners.push(element);
    }
    if (suspect) {
      suspects.add(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.equals(owners.peek()) && owners.size() > 1) {
        endBlock();
        owners.pop();
      }
      if (element.normalName().equals("a")) {
        links--;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean standsAlone(Element element) {
    return element.isBlock() || CELLS.contains(element.normalName());
  }

  private void append(String words) {
    int before = text.length();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c > ' ' && c != '\u00a0' && c != '\u200b' && c != '\u00ad') {
        text.append(c);
      } else if (c <= ' ' || c == '\u00a0') {
        space();
      }
    }
    if (links > 0) {
      linked += text.length() - before;
    }
  }

  private void space() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) != ' ' && text.charAt(end - 1) != '\n') {
      text.append(' ');
    }
  }

  private void newLine() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(--end);
    }
    if (end > 0 && text.charAt(end - 1) != '\n') {
      text.append('\n');
    }
  }

  private void endBlock() {
    String said = text.toString().strip();
    if (!said.isEmpty()) {
      blocks.add(new Block(owners.getFirst(), said, linked));
    }
    text.setLength(0);
    linked = 0;
  }
}
