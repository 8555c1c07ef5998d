package nl.buzzard.crawler.extract.thread;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  private PostBody() {}

  /** {@return the element with the text of each frame; a frame without one is not in the map} */
  static Map<PostFrame, Element> of(List<PostFrame> frames, Map<PostFrame, Element> writers) {
    Map<String, Double> weights = new HashMap<>();
    for (PostFrame frame : frames) {
      Set<Element> holding = holding(frame, writers.get(frame));
      Set<String> counted = new HashSet<>();
      for (Element element : frame.elements()) {
        double weight = holding.contains(element) ? 0 : weight(element);
        String signature = weight > 0 ? Signature.of(element) : "";
        if (weight > 0 && counted.add(signature)) {
          weights.merge(signature, weight, Double::sum);
        }
      }
    }
    List<String> ranked =
        weights.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(3)
            .toList();
    IdentityHashMap<PostFrame, Element> bodies = new IdentityHashMap<>();
    for (PostFrame frame : frames) {
      Element body = first(frame, ranked, holding(frame, writers.get(frame)));
      if (body != null) {
        bodies.put(frame, body);
      }
    }
    return bodies;
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

  private static @Nullable Element first(
      PostFrame frame, List<String> ranked, Set<Element> holding) {
    for (String signature : ranked) {
      for (Element element : frame.elements()) {
        if (!holding.contains(element)
            && weight(element) > 0
            && Signature.of(element).equals(signature)) {
          return element;
        }
      }
    }
    return null;
  }

  private static double weight(Element element) {
    if (!element.isBlock() && !element.normalName().equals("td")) {
      return 0;
    }
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    int length = NEVER.matcher(names).find() ? 0 : element.text().length();
    if (length < 2) {
      return 0;
    }
    boolean named = NAMED.matcher(names).find() || element.attr("itemprop").endsWith("ext");
    return Math.log(length) + (named ? BONUS : 0);
  }
}
