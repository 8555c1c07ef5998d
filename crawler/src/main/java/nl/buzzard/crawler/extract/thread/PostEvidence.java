package nl.buzzard.crawler.extract.thread;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What tells posts of people from other things that repeat with a date, such as teasers of
 * articles, lists of events and chapters of a chronicle.
 *
 * @param frames how many parts there are
 * @param spoken how many of them are named as posts or have an address of their own
 * @param teasing how many of them have a headline that leads to another page
 */
record PostEvidence(int frames, int spoken, int teasing) {

  private static final Pattern LINK_TO_POST =
      Pattern.compile(
          "#(?:p|post|msg|comment|c|reply|entry|d)?[-_]?\\d+|[?&/]p(?:id|ost)?[=/-]\\d+|/posts?[/-]\\d+");

  private static final Pattern NAMED =
      Pattern.compile(
          "comment|kommentar|komment|reacti(?:e|on)s?\\b|reponse|respon[sd]|repl(?:y|ies)|forum|thread"
              + "|topic|message|messages|msg|posting|postbit|postbody|post-?body|discuss|diskuss|beitrag"
              + "|antwor|review|opinion|user|poster|member|avis");

  private static final Pattern HEADLINE = Pattern.compile("h[1-5]");

  private static final Pattern NAMED_HEADLINE =
      Pattern.compile("(?:^|[\\s_-])(?:title|headline|subject)(?:$|[\\s_-])");

  /** How many elements around a part still name it. */
  private static final int NEAR = 5;

  /** {@return what speaks for and against parts of a page being posts} */
  static PostEvidence of(List<PostFrame> frames) {
    int spoken = 0;
    int teasing = 0;
    for (PostFrame frame : frames) {
      spoken += isSpoken(frame) ? 1 : 0;
      teasing += isTeasing(frame) ? 1 : 0;
    }
    return new PostEvidence(frames.size(), spoken, teasing);
  }

  /** {@return whether the parts are posts} */
  boolean isDiscussion() {
    return frames >= 2 && spoken * 2 >= frames && teasing * 2 <= frames;
  }

  /** {@return whether an element leads to a post on a page} */
  static boolean isLinkToPost(Element element) {
    return element.normalName().equals("a") && LINK_TO_POST.matcher(element.attr("href")).find();
  }

  private static boolean isSpoken(PostFrame frame) {
    Element at = frame.root();
    for (int level = 0; level < NEAR && at != null; level++) {
      if (isNamed(at)) {
        return true;
      }
      at = at.parent();
    }
    return frame.elements().stream().anyMatch(element -> isNamed(element) || isLinkToPost(element));
  }

  private static boolean isNamed(Element element) {
    if (element.attributesSize() == 0 || element.normalName().equals("body")) {
      return false;
    }
    String names = element.className() + ' ' + element.id() + ' ' + element.attr("itemprop");
    return NAMED.matcher(names.toLowerCase(Locale.ROOT)).find();
  }

  /** A headline or a whole text that is a link to a page, not to a post and not to this page. */
  private static boolean isTeasing(PostFrame frame) {
    for (Element element : frame.elements()) {
      if (isHeadline(element) && leadsAway(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeadline(Element element) {
    String classes = element.className();
    return HEADLINE.matcher(element.normalName()).matches()
        || (!classes.isEmpty() && NAMED_HEADLINE.matcher(classes.toLowerCase(Locale.ROOT)).find());
  }

  private static boolean leadsAway(Element headline) {
    Element around = headline.parent();
    Element link =
        around != null && around.normalName().equals("a")
            ? around
            : headline.selectFirst("a[href]");
    return link != null
        && !isLinkToPost(link)
        && !PostWriter.isProfile(link)
        && !page(link.absUrl("href")).equals(page(link.baseUri()));
  }

  private static String page(String address) {
    String page = address.split("[?#]", 2)[0];
    return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
  }
}
