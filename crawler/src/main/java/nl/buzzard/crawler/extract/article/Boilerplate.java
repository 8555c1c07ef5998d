package nl.buzzard.crawler.extract.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.tree.NameTest;
import org.jsoup.nodes.Element;

/**
 * What in a page is there for every page of the site and not for this text: by tag, by role and by
 * the words that authors of web pages name such parts with. Pure.
 */
final class Boilerplate {

  private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "form");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "search",
          "dialog",
          "menu",
          "menubar",
          "toolbar",
          "alertdialog",
          "tooltip",
          "tablist");

  /** Words that name a part alone. */
  private static final Set<String> WORDS =
      Set.of(
          "nav",
          "navi",
          "navbar",
          "navigation",
          "menu",
          "submenu",
          "breadcrumb",
          "breadcrumbs",
          "footer",
          "footnav",
          "sidebar",
          "related",
          "recommended",
          "recommendations",
          "recommendation",
          "share",
          "sharing",
          "sharedaddy",
          "shariff",
          "social",
          "addthis",
          "sociable",
          "comments",
          "comment",
          "commentlist",
          "respond",
          "disqus",
          "newsletter",
          "subscribe",
          "subscription",
          "advert",
          "adverts",
          "advertisement",
          "advertising",
          "ad",
          "ads",
          "adsense",
          "werbung",
          "anzeige",
          "reclame",
          "sponsor",
          "sponsored",
          "promo",
          "promotion",
          "teasers",
          "popular",
          "trending",
          "tags",
          "tagcloud",
          "taglist",
          "tag",
          "categories",
          "byline",
          "dateline",
          "author",
          "authors",
          "authorbox",
          "bio",
          "cookie",
          "cookies",
          "consent",
          "gdpr",
          "modal",
          "popup",
          "overlay",
          "pagination",
          "pager",
          "paging",
          "toolbar",
          "widget",
          "widgets",
          "jp",
          "login",
          "signup",
          "register",
          "outbrain",
          "taboola",
          "more",
          "readmore",
          "moreon",
          "similar",
          "kommentare",
          "kommentar",
          "verwandte",
          "reacties",
          "commentaires",
          "comentarios",
          "search",
          "masthead",
          "logo",
          "banner",
          "copyright",
          "legal",
          "disclaimer",
          "impressum",
          "skip",
          "print",
          "printonly",
          "rating",
          "ratings",
          "votes",
          "feedback",
          "metadata",
          "postmeta",
          "entrymeta",
          "meta",
          "credit",
          "caption",
          "figcaption",
          "wp-caption",
          "gallery",
          "slideshow",
          "carousel",
          "timestamp",
          "date",
          "pubdate",
          "published",
          "topbar",
          "nextprev",
          "prevnext",
          "adjacent",
          "poll",
          "quiz",
          "donate",
          "donation",
          "paywall",
          "tooltip",
          "hidden",
          "jumbotron",
          "catlinks",
          "navbox",
          "editsection",
          "toc",
          "noprint",
          "shortlink",
          "hashtags",
          "follow");

  /** Parts of words that name such a part wherever they stand, as in {@code relatedlinks}. */
  private static final Pattern STEMS =
      Pattern.compile(
          "related|sidebar|breadcrumb|newsletter|postmeta|socials|byline|infobox|factbox|contactbox"
              + "|topnews|nextread|sharebar|legend|authorbox|advert|mostread|weiterlesen|meistgelesen",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BOUNDARY =
      Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)");

  private static final Pattern NOT_SHOWN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private Boilerplate() {}

  /** {@return whether a browser would not show the element} */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden") || (!style.isEmpty() && NOT_SHOWN.matcher(style).find());
  }

  /** {@return whether the element can never hold the main text} */
  static boolean isCertain(Element element) {
    String name = element.normalName();
    return name.equals("nav") || name.equals("footer");
  }

  /** {@return whether the element looks like something other than the main text} */
  static boolean isSuspect(Element element) {
    String name = element.normalName();
    if (TAGS.contains(name) || name.equals("figcaption")) {
      return true;
    }
    if (name.equals("article")
        || name.equals("main")
        || element.attributesSize() == 0
        || name.equals("body")
        || name.equals("html")) {
      return false;
    }
    return ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || ((NAMES.holds(element.className()) || NAMES.holds(element.id()))
            && !ContentHint.isContent(element));
  }

  private static final NameTest NAMES = new NameTest(Boilerplate::names);

  private static boolean names(String label) {
    if (label.isEmpty() || label.length() > 500) {
      return false;
    }
    if (STEMS.matcher(label).find()) {
      return true;
    }
    for (String word : BOUNDARY.split(label, -1)) {
      if (WORDS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
