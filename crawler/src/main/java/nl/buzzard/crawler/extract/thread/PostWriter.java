package nl.buzzard.crawler.extract.thread;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.date.DateText;
import nl.buzzard.crawler.extract.date.DateText.Order;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in each post its writer stands: the kind of element that is there in most posts, is short,
 * and is named or linked as a person. Pure.
 */
final class PostWriter {

  private static final int LONGEST = 50;

  private static final Pattern NAMED =
      Pattern.compile(
          "author|user|poster|member|nick|fn\\b|creator|commenter|autor|auteur|handle|name");

  private static final Pattern PROFILE =
      Pattern.compile(
          "profil|/users?[/_.-]|/u/|members?|author|mitglied|membre|usuario|personal_pages|user[_=]"
              + "|[?&]u(?:id)?=|/people/|/@");

  private static final Pattern SHARING =
      Pattern.compile(
          "share|facebook\\.com|twitter\\.com|pageNo|[?&]page=|mode=(?:quote|reply)|contact|pm\\b");

  /** What is said of a person beside the name. */
  private static final Pattern STANDING =
      Pattern.compile(
          "title|rank|group|status|banner|avatar|stat|count|role|since|post-?num|extra|info|detail");

  private static final Set<String> EMPHASIS = Set.of("a", "b", "strong", "h3", "h4", "h5");

  private PostWriter() {}

  /** {@return the element with the writer of each frame; a frame without one is not in the map} */
  static Map<PostFrame, Element> of(List<PostFrame> frames) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Set<String>> names = new HashMap<>();
    for (PostFrame frame : frames) {
      Set<String> counted = new HashSet<>();
      for (Element element : frame.elements()) {
        double weight = weight(element);
        String signature = weight > 0 ? Signature.of(element) : "";
        if (weight > 0 && counted.add(signature)) {
          weights.merge(signature, weight, Double::sum);
          names.computeIfAbsent(signature, key -> new HashSet<>()).add(element.text());
        }
      }
    }
    IdentityHashMap<PostFrame, Element> writers = new IdentityHashMap<>();
    List<String> ranked =
        weights.entrySet().stream()
            .filter(entry -> names.getOrDefault(entry.getKey(), Set.of()).size() > 1)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(4)
            .toList();
    for (PostFrame frame : frames) {
      Element writer = first(frame, ranked);
      if (writer != null) {
        writers.put(frame, writer);
      }
    }
    return writers;
  }

  private static @Nullable Element first(PostFrame frame, List<String> ranked) {
    for (String signature : ranked) {
      for (Element element : frame.elements()) {
        if (weight(element) > 0 && Signature.of(element).equals(signature)) {
          return element;
        }
      }
    }
    return null;
  }

  private static double weight(Element element) {
    if (element.childrenSize() > 3) {
      return 0;
    }
    String href = element.attr("href");
    if (SHARING.matcher(href).find() || element.closest("blockquote") != null) {
      return 0;
    }
    String text = element.text();
    if (DateText.find(text, Order.DAY_FIRST) != null) {
      return 0;
    }
    if (text.isBlank() || text.length() > LONGEST || text.chars().noneMatch(Character::isLetter)) {
      return 0;
    }
    double weight = 0;
    if (element.normalName().equals("a")) {
      weight += PROFILE.matcher(element.attr("href").toLowerCase(Locale.ROOT)).find() ? 2 : 0;
    }
    String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    Element parent = element.parent();
    String around = parent == null ? "" : parent.className().toLowerCase(Locale.ROOT);
    weight += NAMED.matcher(names).find() && !STANDING.matcher(names).find() ? 1.5 : 0;
    weight += NAMED.matcher(around).find() ? 0.7 : 0;
    return weight > 0 ? weight : EMPHASIS.contains(element.normalName()) ? 0.2 : 0;
  }
}
