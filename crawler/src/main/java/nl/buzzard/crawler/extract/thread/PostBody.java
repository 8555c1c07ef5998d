package nl.buzzard.crawler.extract.thread;

import java.util.ArrayList;
import java.util.Collections;
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

  /** Posts of one page have their text in elements of so many kinds at most. */
  private static final int MOST_KINDS = 3;

  private PostBody() {}

  /** {@return the element with the text of each frame; a frame without one is not in the map} */
  static IdentityHashMap<PostFrame, Element> of(
      List<PostFrame> frames, IdentityHashMap<PostFrame, Element> writers, PageTree tree) {
    IdentityHashMap<PostFrame, List<Candidate>> candidates = new IdentityHashMap<>();
    for (PostFrame frame : frames) {
      candidates.put(frame, candidates(frame, writers.get(frame), tree));
    }
    List<String> ranked = Candidate.ranked(candidates.values());
    IdentityHashMap<PostFrame, Element> bodies = new IdentityHashMap<>();
    candidates.forEach((frame, found) ->
        ranked.stream()
            .limit(MOST_KINDS)
            .flatMap(kind -> found.stream().filter(at -> at.signature().equals(kind)))
            .findFirst()
            .ifPresent(body -> bodies.put(frame, body.element())));
    return bodies;
  }

  private static List<Candidate> candidates(
      PostFrame frame, @Nullable Element writer, PageTree tree) {
    Set<Element> holding = holding(frame, writer);
    List<Candidate> candidates = new ArrayList<>();
    for (Element element : frame.elements()) {
      double weight = holding.contains(element) ? 0 : weight(element, tree);
      if (weight > 0) {
        candidates.add(new Candidate(element, Signature.of(element), weight));
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
    if (!element.isBlock() && !element.normalName().equals("td")) {
      return 0;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    int length = NEVER.matcher(names).find() ? 0 : tree.characters(element);
    if (length < 2) {
      return 0;
    }
    boolean named = NAMED.matcher(names).find() || element.attr("itemprop").endsWith("ext");
    return Math.log(length) + (named ? BONUS : 0);
  }
}
