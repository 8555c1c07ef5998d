package nl.buzzard.crawler.extract.thread;

import java.time.Instant;
import java.util.ArrayList;
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
import nl.buzzard.crawler.extract.date.SpokenDate;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;

/**
 * Where in each post its writer stands: the kind of element that is there in most posts, is short,
 * and is named or linked as a person. Pure.
 */
final class PostWriter {

  private static final int LONGEST = 50;

  /** Writers of one page stand in elements of so many kinds at most. */
  private static final int MOST_KINDS = 4;

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
          "title|rank|level|group|status|banner|avatar|stat|count|role|since|post-?num|extra|info|detail");

  /** What is said of a person instead of a name. */
  private static final Pattern FACT =
      Pattern.compile(
          "(?iu)inscri|joined|registr|member since|lid sinds|mitglied seit|dabei seit"
              + "|(?:posts|messages|beitr[äa]ge|berichten)\\b.{0,3}\\d|level \\d|^\\d+ \\p{L}+$"
              + "|^\\d{1,2}[:.]\\d\\d ?(?:[ap]\\.?m\\.?)?$");

  /** What the link to a profile weighs. */
  private static final double LINKED = 2;

  private static final Set<String> EMPHASIS = Set.of("a", "b", "strong", "h3", "h4", "h5");

  private PostWriter() {}

  /** {@return the writer of each frame; a frame without one is not in the map} */
  static IdentityHashMap<PostFrame, Writer> of(List<PostFrame> frames, PageTree tree) {
    IdentityHashMap<PostFrame, List<Candidate>> candidates = new IdentityHashMap<>();
    Map<Candidate.Kind, Set<String>> names = new HashMap<>();
    Set<Candidate.Kind> profiles = new HashSet<>();
    for (PostFrame frame : frames) {
      List<Candidate> found = candidates(frame, tree);
      candidates.put(frame, found);
      Set<Candidate.Kind> counted = new HashSet<>();
      for (Candidate candidate : found) {
        if (candidate.weight() >= LINKED) {
          profiles.add(candidate.kind());
        }
        if (counted.add(candidate.kind())) {
          names
              .computeIfAbsent(candidate.kind(), key -> new HashSet<>())
              .add(candidate.element().text());
        }
      }
    }
    List<Candidate.Kind> ranked =
        Candidate.ranked(candidates.values()).stream()
            .filter(kind ->
                frames.size() == 1
                    || profiles.contains(kind)
                    || names.getOrDefault(kind, Set.of()).size() > 1)
            .limit(MOST_KINDS)
            .toList();
    IdentityHashMap<PostFrame, Writer> writers = new IdentityHashMap<>();
    candidates.forEach((frame, found) -> {
      Element writer = Candidate.best(ranked, found);
      if (writer != null) {
        writers.put(frame, Writer.in(writer, tree));
      }
    });
    return writers;
  }

  /** Whether a name stands in it in an element of its own, beside other words. */
  private static boolean hasNameAndMore(Element element, PageTree tree) {
    Element first = element.firstElementChild();
    return first != null
        && tree.characters(first) > 0
        && tree.characters(first) < tree.characters(element);
  }

  /** {@return whether a link leads to what is told of a person} */
  static boolean isProfile(Element link) {
    return PROFILE.matcher(link.attr("href").toLowerCase(Locale.ROOT)).find();
  }

  private static List<Candidate> candidates(PostFrame frame, PageTree tree) {
    List<Candidate> candidates = new ArrayList<>();
    for (Element element : frame.elements()) {
      double weight = weight(element, tree);
      if (weight > 0) {
        candidates.add(Candidate.of(element, weight));
      }
    }
    return candidates;
  }

  private static double weight(Element element, PageTree tree) {
    boolean nameFirst = Writer.hasNameBeforeRest(element);
    String text = nameFirst ? element.ownText() : tree.shortText(element, LONGEST);
    if (text == null
        || text.length() > LONGEST
        || text.chars().noneMatch(Character::isLetter)
        || element.childrenSize() > 3
        || SHARING.matcher(element.attr("href")).find()
        || element.closest("blockquote") != null
        || FACT.matcher(text).find()
        || DateText.find(text, Order.DAY_FIRST) != null
        || SpokenDate.find(text, Instant.EPOCH) != null) {
      return 0;
    }
    double weight = 0;
    if (element.normalName().equals("a")) {
      weight += isProfile(element) ? LINKED : 0;
    }
    String names = (element.className() + " " + element.attr("itemprop")).toLowerCase(Locale.ROOT);
    Element parent = element.parent();
    String around = parent == null ? "" : parent.className().toLowerCase(Locale.ROOT);
    weight += NAMED.matcher(names).find() && !STANDING.matcher(names).find() ? 1.5 : 0;
    weight += NAMED.matcher(around).find() ? 0.7 : 0;
    if (!nameFirst && hasNameAndMore(element, tree)) {
      weight /= 4;
    }
    return weight > 0 ? weight : EMPHASIS.contains(element.normalName()) ? 0.2 : 0;
  }
}
