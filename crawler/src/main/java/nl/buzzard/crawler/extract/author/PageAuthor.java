package nl.buzzard.crawler.extract.author;

import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.structured.JsonLd;
import nl.buzzard.crawler.extract.structured.PageMeta;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page, by the first of these that tells: JSON-LD, meta elements, microdata, links
 * marked as author, elements named as author or byline. Pure.
 */
public final class PageAuthor {

  private static final int LONGEST = 80;

  private static final String[] MARKED = {
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
    "[class*=auteur]"
  };

  /** What stands before a name. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?iu)^\\W*(?:written |posted |geschrieben |verfasst |publié |gepost |geschreven )?"
              + "(?:by|von|door|par|por|di|author|autor|autorin|auteur|redactie|text|tekst)\\b\\s*:?\\s*");

  private static final Pattern REST =
      Pattern.compile("\\s+(?:[|•·–—]|am|on|op|le)\\s.*$|,\\s*\\d.*$");

  private PageAuthor() {}

  /** {@return the displayed name of the writer, null when nothing tells} */
  public static @Nullable String of(Document document, PageMeta meta, JsonLd linked) {
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
    for (String query : MARKED) {
      Element element = document.selectFirst(query);
      String name = element == null ? null : name(element.text());
      if (name != null) {
        return name;
      }
    }
    return null;
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
