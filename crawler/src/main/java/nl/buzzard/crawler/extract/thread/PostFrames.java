package nl.buzzard.crawler.extract.thread;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

  /** The most elements side by side that are one post. */
  private static final int MAX_PARTS = 200;

  private final IdentityHashMap<Element, Integer> datesIn = new IdentityHashMap<>();
  private final Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PageTree tree;

  private PostFrames(List<DateMark> group, PageTree tree) {
    this.tree = tree;
    for (DateMark mark : group) {
      for (Element at = mark.element(); at != null; at = at.parent()) {
        datesIn.merge(at, 1, Integer::sum);
      }
    }
  }

  private record Weighed(List<PostFrame> frames, double weight) {}

  /**
   * {@return the ways to cut a page into two frames or more, the one whose frames say most first}
   */
  static List<List<PostFrame>> find(List<DateMark> marks, PageTree tree) {
    Set<List<DateMark>> groups = new LinkedHashSet<>(alike(marks, Signature::of));
    groups.addAll(alike(marks, Signature::loose));
    List<Weighed> ways = new ArrayList<>();
    for (List<DateMark> group : groups) {
      List<DateMark> once = RepeatedDates.once(group);
      if (once.size() > 1) {
        List<PostFrame> frames = new PostFrames(once, tree).around(once);
        ways.add(new Weighed(frames, weight(frames)));
      }
    }
    ways.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return ways.stream().filter(way -> way.weight > 0).map(Weighed::frames).toList();
  }

  private static Collection<List<DateMark>> alike(
      List<DateMark> marks, Function<Element, String> signature) {
    Map<String, List<DateMark>> alike = new LinkedHashMap<>();
    for (DateMark mark : marks) {
      alike.computeIfAbsent(signature.apply(mark.element()), key -> new ArrayList<>()).add(mark);
    }
    return alike.values();
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
    return weight * order(frames);
  }

  /**
   * From a half to 1: posts mostly follow each other in time, forward or back, and the days on
   * which their writers became members do not.
   */
  private static double order(List<PostFrame> frames) {
    int forward = 0;
    int back = 0;
    for (int i = 1; i < frames.size(); i++) {
      int step = moment(frames.get(i)).compareTo(moment(frames.get(i - 1)));
      forward += step >= 0 ? 1 : 0;
      back += step <= 0 ? 1 : 0;
    }
    return frames.size() < 2 ? 1 : 0.5 + 0.5 * Math.max(forward, back) / (frames.size() - 1);
  }

  private static Instant moment(PostFrame frame) {
    return frame.dated().instantIn(ZoneOffset.UTC);
  }
}
