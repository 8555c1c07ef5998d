package nl.buzzard.crawler.extract.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the body of a page in their order, each with its place, its end and the length of
 * what it says, counted in one walk.
 *
 * <p>Asking for a length or whether one element lies in another takes the same short time however
 * large and deep the page is; hostile pages are why. Not thread-safe: one page each.
 */
public final class PageTree {

  /** The text of an element with more elements in it than this is not a short one. */
  private static final int MOST_IN_A_SHORT_TEXT = 60;

  private final List<Element> elements = new ArrayList<>();
  private final IdentityHashMap<Element, Integer> places = new IdentityHashMap<>();
  private final @Nullable String[] own;
  private final int[] ends;
  private final int[] levels;
  private final int[] before;
  private final int[] after;
  private final int[] linkedBefore;
  private final int[] linkedAfter;

  private PageTree(Element body) {
    body.traverse((node, depth) -> {
      if (node instanceof Element element) {
        places.put(element, elements.size());
        elements.add(element);
      }
    });
    int count = elements.size();
    own = new String[count];
    ends = new int[count];
    levels = new int[count];
    before = new int[count];
    after = new int[count];
    linkedBefore = new int[count];
    linkedAfter = new int[count];
    body.traverse(new Counter());
  }

  /** {@return the body of a page, counted} */
  public static PageTree of(Document document) {
    return new PageTree(document.body());
  }

  /** {@return all elements, the body first, in the order of the page} */
  public List<Element> elements() {
    return Collections.unmodifiableList(elements);
  }

  /**
   * {@return the elements from one up to the end of another, in the order of the page}
   *
   * @param most the most that are returned
   */
  public List<Element> elements(Element first, Element last, int most) {
    int start = place(first);
    return Collections.unmodifiableList(elements.subList(start, Math.min(end(last), start + most)));
  }

  /** {@return the number of an element in the order of the page, from 0} */
  public int place(Element element) {
    Integer place = places.get(element);
    if (place == null) {
      throw new IllegalArgumentException("The element is not in the body of this page");
    }
    return place;
  }

  /** {@return whether an element lies in the body of this page} */
  public boolean holds(Element element) {
    return places.containsKey(element);
  }

  /** {@return how many elements of the body lie around an element} */
  public int level(Element element) {
    return levels[place(element)];
  }

  /** {@return the place right after the last element in an element} */
  public int end(Element element) {
    return ends[place(element)];
  }

  /** {@return whether one element is or lies in another} */
  public boolean isIn(Element inner, Element outer) {
    int place = place(inner);
    return place >= place(outer) && place < end(outer);
  }

  /** {@return about how many characters an element says, scripts left out} */
  public int characters(Element element) {
    int place = place(element);
    return after[place] - before[place];
  }

  /** {@return how many of these lie in links} */
  public int linkedCharacters(Element element) {
    int place = place(element);
    return linkedAfter[place] - linkedBefore[place];
  }

  /** {@return what an element says outside the elements in it} */
  public String ownText(Element element) {
    int place = place(element);
    String text = own[place];
    if (text == null) {
      text = element.ownText();
      own[place] = text;
    }
    return text;
  }

  /**
   * {@return what an element says with all in it; null when it is longer than asked for, or spread
   * over very many elements}
   */
  public @Nullable String shortText(Element element, int longest) {
    int place = place(element);
    if (after[place] - before[place] > longest || ends[place] - place > MOST_IN_A_SHORT_TEXT) {
      return null;
    }
    String text = ends[place] - place == 1 ? ownText(element) : element.text();
    return text.length() <= longest ? text : null;
  }

  /** Notes at each element how much was said before it and how much after it. */
  private final class Counter implements NodeVisitor {

    private int[] open = new int[64];
    private int depth;
    private int next;
    private int said;
    private int linked;
    private int links;

    @Override
    public void head(Node node, int level) {
      if (node instanceof TextNode words) {
        int length = visibleLength(words.getWholeText());
        said += length;
        linked += links > 0 ? length : 0;
      } else if (node instanceof Element element) {
        open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
        before[next] = said;
        linkedBefore[next] = linked;
        levels[next] = depth;
        open[depth++] = next++;
        links += element.normalName().equals("a") ? 1 : 0;
      }
    }

    @Override
    public void tail(Node node, int level) {
      if (node instanceof Element element) {
        int place = open[--depth];
        ends[place] = next;
        after[place] = said;
        linkedAfter[place] = linked;
        links -= element.normalName().equals("a") ? 1 : 0;
      }
    }

    private static int visibleLength(String words) {
      int length = 0;
      boolean gap = true;
      for (int i = 0; i < words.length(); i++) {
        boolean space = words.charAt(i) <= ' ' || words.charAt(i) == '\u00a0';
        length += space && gap ? 0 : 1;
        gap = space;
      }
      return gap && length > 0 ? length - 1 : length;
    }
  }
}
