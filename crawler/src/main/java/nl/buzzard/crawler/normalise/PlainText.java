package nl.buzzard.crawler.normalise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/** The words of a text without its markup. Whitespace is left for {@link CleanText}. Pure. */
final class PlainText {

  /** What a browser shows nothing of, or nothing of the writer's own. */
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "iframe", "object", "svg", "head", "title");

  private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\w+);");

  private PlainText() {}

  /** {@return the visible words of HTML; each block and line break starts a new line} */
  static String fromHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      // In HTML a line end is only a space.
      return html.replace('\n', ' ');
    }
    Words words = new Words();
    Jsoup.parseBodyFragment(html).body().filter(words);
    return words.text.toString();
  }

  /** {@return a plain text with its HTML entities decoded once, as social platforms deliver it} */
  static String withoutEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    return ENTITY
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), true)));
  }

  private static final class Words implements NodeFilter {

    private final StringBuilder text = new StringBuilder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText().replace('\n', ' '));
      } else if (node instanceof Element element) {
        return enter(element);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
      if (UNSEEN.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      breakLine(element);
      if (element.normalName().equals("img") && isEmoji(element)) {
        text.append(element.attr("alt"));
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock()) {
        breakLine(element);
      } else if (node instanceof Element cell && Set.of("td", "th").contains(cell.normalName())) {
        text.append(' ');
      }
      return FilterResult.CONTINUE;
    }

    private void breakLine(Element element) {
      if (element.normalName().equals("p")) {
        text.append("\n\n");
      } else if (element.normalName().equals("br")) {
        text.append('\n');
      } else if (element.isBlock()) {
        startLine();
      }
    }

    private void startLine() {
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == ' ') {
        end--;
      }
      text.setLength(end);
      if (end > 0 && text.charAt(end - 1) != '\n') {
        text.append('\n');
      }
    }

    /** Blogs turn emoji into pictures; what they say is in the alternative text. */
    private static boolean isEmoji(Element image) {
      String kind = image.className().toLowerCase(Locale.ROOT);
      return kind.contains("emoji") || kind.contains("smiley");
    }
  }
}
