package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in each post its text stands: the kind of element that says most over all posts and holds
 * neither the writer nor the date. Pure.
 */
final class PostBody {

  private static final Pattern NAMED =
      Pattern.compile(
          "content|body|text|message|bbcode|bbwrapper|comment|userhtml|entry|msg|inhalt|beitrag");

  private static final Pattern NEVER =
      Pattern.compile(
          "signature|\\bsig\\b|user-?info|user-?details|userextra|author|profile|avatar|footer|toolbar"
              + "|menu|reaction|likes|buttons|attribution|postfoot");

  private static final double BONUS = 2;

  /** What a text of links alone weighs. */
  private static final double LEAST = 0.1;

  /** What an inline element must say to be a text. */
  private static final int LEAST_INLINE = 15;

  /** What a text must say outside links to be one although no other stands in such an element. */
  private static final int LEAST_UNLIKE = 25;

  /** Posts of one page have their text in elements of so many kinds at most. */
  private static final int MOST_KINDS = 3;

  private PostBody() {}

  /** {@return the element with the text of each frame; a frame without one is not in the map} */
  static IdentityHashMap<PostFrame, Element> of(
      List<PostFrame> frames, IdentityHashMap<PostFrame, Writer> writers, PageTree tree) {
    IdentityHashMap<PostFrame, List<Candidate>> candidates = new IdentityHashMap<>();
    for (PostFrame frame : frames) {
      candidates.put(frame, candidates(frame, place(writers.get(frame)), tree));
    }
    List<Candidate.Kind> ranked =
        Candidate.ranked(candidates.values()).stream()
            .filter(kind -> saysMore(kind, candidates.values(), tree))
            .limit(MOST_KINDS)
            .toList();
    IdentityHashMap<PostFrame, Element> bodies = new IdentityHashMap<>();
    candidates.forEach((frame, found) -> {
      Element alike = Candidate.best(ranked, found);
      Element body = alike == null ? longest(found, tree) : alike;
      if (body != null) {
        bodies.put(frame, body);
      }
    });
    return bodies;
  }

  /** Headlines of other pages are links and nothing else; one post may be, but not most. */
  private static boolean saysMore(
      Candidate.Kind kind, Collection<List<Candidate>> posts, PageTree tree) {
    int there = 0;
    int links = 0;
    for (List<Candidate> post : posts) {
      Element element = Candidate.best(List.of(kind), post);
      there += element == null ? 0 : 1;
      links += element == null || unlinked(element, tree) > 0 ? 0 : 1;
    }
    return links * 2 <= there;
  }

  /** The text of a post that is built unlike the others, as the first one often is. */
  private static @Nullable Element longest(List<Candidate> candidates, PageTree tree) {
    return candidates.stream()
        .max(Comparator.comparingDouble(Candidate::weight))
        .map(Candidate::element)
        .filter(element -> unlinked(element, tree) >= LEAST_UNLIKE)
        .orElse(null);
  }

  private static @Nullable Element place(@Nullable Writer writer) {
    return writer == null ? null : writer.element();
  }

  private static List<Candidate> candidates(
      PostFrame frame, @Nullable Element writer, PageTree tree) {
    Set<Element> holding = holding(frame, writer);
    List<Candidate> candidates = new ArrayList<>();
    for (Element element : frame.elements()) {
      double weight = holding.contains(element) ? 0 : weight(element, tree);
      if (weight > 0) {
        candidates.add(Candidate.of(element, weight));
      }
    }
    return candidates;
  }

  /** The elements around the writer and the date. */
  private static Set<Element> holding(PostFrame frame, @Nullable Element writer) {
    Set<Element> holding = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element at = frame.mark(); at != null; at = at.parent()) {
      holding.add(at);
    }
    for (Element at = writer; at != null; at = at.parent()) {
      holding.add(at);
    }
    return holding;
  }

  private static double weight(Element element, PageTree tree) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    boolean whole = element.isBlock() || element.normalName().equals("td");
    if (!whole && (element.attributesSize() == 0 || !NAMED.matcher(names).find())) {
      return 0;
    }
    int length = NEVER.matcher(names).find() ? 0 : tree.characters(element);
    if (length < (whole ? 1 : LEAST_INLINE)) {
      return 0;
    }
    boolean named = NAMED.matcher(names).find() || element.attr("itemprop").endsWith("ext");
    return Math.log(1 + unlinked(element, tree)) + (named ? BONUS : LEAST);
  }

  private static int unlinked(Element element, PageTree tree) {
    return tree.characters(element) - tree.linkedCharacters(element);
  }
}
