package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a page into posts by its dates: of dates that are marked alike, each lies in a frame that is
 * the largest element with no other such date in it, together with what follows it up to the next
 * frame.
 *
 * <p>Not thread-safe: one group of dates each.
 */
final class PostFrames {

  /** What a frame must say besides its date to be one. */
  private static final int LEAST_TEXT = 25;

  /** A date with a time of day is likelier the date of a post than of a membership. */
  private static final double WITH_TIME = 1.3;

  private final IdentityHashMap<Element, Integer> datesIn = new IdentityHashMap<>();
  private final Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The most elements side by side that are one post. */
  private static final int MAX_PARTS = 200;

  private final PageTree tree;

  private PostFrames(List<DateMark> group, PageTree tree) {
    this.tree = tree;
    for (DateMark mark : group) {
      for (Element at = mark.element(); at != null; at = at.parent()) {
        datesIn.merge(at, 1, Integer::sum);
      }
    }
  }

  /** {@return the frames that say most; none when no two dates are marked alike} */
  static List<PostFrame> find(List<DateMark> marks, PageTree tree) {
    Map<String, List<DateMark>> alike = new LinkedHashMap<>();
    for (DateMark mark : marks) {
      alike.computeIfAbsent(Signature.of(mark.element()), key -> new ArrayList<>()).add(mark);
    }
    List<PostFrame> best = List.of();
    double most = 0;
    for (List<DateMark> group : alike.values()) {
      List<PostFrame> frames =
          group.size() < 2 ? List.of() : new PostFrames(group, tree).around(group);
      double weight = weight(frames);
      if (weight > most) {
        best = frames;
        most = weight;
      }
    }
    return best;
  }

  private List<PostFrame> around(List<DateMark> all) {
    List<DateMark> group =
        all.stream().filter(mark -> datesIn.getOrDefault(mark.element(), 0) == 1).toList();
    for (DateMark mark : group) {
      roots.add(root(mark.element()));
    }
    List<PostFrame> frames = new ArrayList<>();
    int longest = 1;
    for (int i = 0; i < group.size(); i++) {
      DateMark mark = group.get(i);
      boolean last = i == group.size() - 1;
      List<Element> parts = following(root(mark.element()), last ? longest : MAX_PARTS);
      longest = last ? longest : Math.max(longest, parts.size());
      frames.add(PostFrame.of(parts, mark, tree));
    }
    return frames;
  }

  private Element root(Element mark) {
    Element root = mark;
    for (Element up = mark.parent();
        up != null && datesIn.getOrDefault(up, 0) == 1;
        up = up.parent()) {
      root = up;
    }
    return root;
  }

  private List<Element> following(Element root, int most) {
    List<Element> parts = new ArrayList<>(List.of(root));
    @Nullable Element next = root.nextElementSibling();
    while (next != null
        && parts.size() < most
        && !roots.contains(next)
        && datesIn.getOrDefault(next, 0) == 0) {
      parts.add(next);
      next = next.nextElementSibling();
    }
    return parts;
  }

  /** How much the frames say: long texts count little more than short ones. */
  private static double weight(List<PostFrame> frames) {
    double weight = 0;
    for (PostFrame frame : frames) {
      int own = frame.unlinkedCharacters();
      if (own >= LEAST_TEXT) {
        weight += Math.log(own) * (frame.dated().instant() == null ? 1 : WITH_TIME);
      }
    }
    return weight;
  }
}
