package nl.buzzard.crawler.extract.author;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import nl.buzzard.crawler.extract.tree.PageTree;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page, by the first of these that tells: JSON-LD, meta elements, microdata, links
 * marked as author, elements named as author or byline. Pure.
 */
public final class PageAuthor {

  private static final int LONGEST = 80;

  /** A name with all that stands around it in one element. */
  private static final int LONGEST_MARKED = 400;

  private static final int MOST_CANDIDATES = 1_000;
  private static final int MOST_INSIDE = 30;

  private static final Pattern HINT = Pattern.compile("(?i)author|byline|autor|auteur");

  private static final List<Evaluator> MARKED =
      Stream.of(
              "[itemprop=author] [itemprop=name]",
              "[itemprop=author]",
              "a[rel=author]",
              ".vcard.author .fn",
              ".author.vcard",
              ".author-name",
              ".author__name",
              ".authorname",
              ".byline-name",
              ".byline__name",
              ".article-author",
              ".post-author",
              ".entry-author",
              "[class*=byline] a",
              "[class*=author] a",
              ".author",
              "[class*=byline]",
              "[class*=autor]",
              "[class*=auteur]")
          .map(QueryParser::parse)
          .toList();

  /** What stands before a name. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?iu)^\\W*(?:written |posted |geschrieben |verfasst |publié |gepost |geschreven )?"
              + "(?:by|von|door|par|por|di|author|autor|autorin|auteur|redactie|text|tekst)\\b\\s*:?\\s*");

  private static final Pattern REST =
      Pattern.compile("\\s+(?:[|•·–—]|am|on|op|le)\\s.*$|,\\s*\\d.*$");

  private PageAuthor() {}

  /**
   * {@return the displayed name of the writer, null when nothing tells}
   *
   * @param tree the page, counted
   */
  public static @Nullable String of(PageTree tree, PageMeta meta, JsonLd linked) {
    String[] told = {
      linked.text("author"),
      meta.first(
          "author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "byl",
          "twitter:creator",
          "citation_author")
    };
    for (String text : told) {
      String name = text == null ? null : name(text);
      if (name != null) {
        return name;
      }
    }
    Collection<Element> candidates = candidates(tree);
    for (Evaluator marked : MARKED) {
      String name = first(candidates, marked, tree);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String first(
      Collection<Element> candidates, Evaluator marked, PageTree tree) {
    for (Element element : candidates) {
      if (element.is(marked)) {
        String text = tree.shortText(element, LONGEST_MARKED);
        return text == null ? null : name(text);
      }
    }
    return null;
  }

  /** The elements named after a writer and what lies right in them, in the order of the page. */
  private static Collection<Element> candidates(PageTree tree) {
    Set<Element> candidates = new LinkedHashSet<>();
    for (Element element : tree.elements()) {
      if (candidates.size() < MOST_CANDIDATES && isHinted(element)) {
        candidates.addAll(tree.elements(element, element, MOST_INSIDE));
      }
    }
    return candidates;
  }

  private static boolean isHinted(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String classes = element.className();
    return (!classes.isEmpty() && HINT.matcher(classes).find())
        || element.attr("itemprop").equals("author")
        || element.attr("rel").equals("author");
  }

  private static @Nullable String name(String text) {
    String bare =
        REST.matcher(INTRODUCTION.matcher(text).replaceFirst("")).replaceFirst("").strip();
    boolean plausible =
        bare.length() >= 2
            && bare.length() <= LONGEST
            && !bare.contains("://")
            && !bare.startsWith("@")
            && bare.chars().anyMatch(Character::isLetter);
    return plausible ? bare : null;
  }
}
