package nl.buzzard.crawler.extract.article;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.tree.NameTest;
import org.jsoup.nodes.Element;

/** The names that authors of web pages give to the part that holds the main text. Pure. */
final class ContentHint {

  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:article|entry|post|story|news|page|blog|content|single|item|text|"
              + "artikel|beitrag|bericht|articulo|noticia|main)(?:__?|-)?"
              + "(?:body|content|text|copy|inhalt|contenido)(?:$|[\\s_-])"
              + "|(?:^|\\s)(?:hentry|post-?entry|entry|post|article|articlebody|storytext|copytext|"
              + "richtext|rich-text|field-name-body|body-?text|main-?text)(?:$|\\s)"
              + "|(?:article|entry|post|story|page)-?_*(?:body|content)\\b");

  private static final NameTest NAMED = new NameTest(ContentHint::isNamedContent);

  private ContentHint() {}

  /** {@return whether the element is named or marked as the main text} */
  static boolean isContent(Element element) {
    if (element.attributesSize() == 0) {
      return element.normalName().equals("article");
    }
    return element.normalName().equals("article")
        || element.attr("itemprop").equals("articleBody")
        || NAMED.holds(element.className())
        || NAMED.holds(element.id());
  }

  private static boolean isNamedContent(String label) {
    return !label.isEmpty()
        && label.length() <= 500
        && NAMES.matcher(label.toLowerCase(Locale.ROOT)).find();
  }
}
