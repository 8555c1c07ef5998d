package nl.buzzard.crawler.extract.thread;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.article.ElementText;
import org.jsoup.nodes.Element;

/** The words of one post, without what the forum adds to them. Pure. */
final class PostText {

  /** What the forum adds below the text of a post. */
  private static final Pattern APPENDED = Pattern.compile("signature|\\bsig\\b|edited|lastedit");

  /** A last line that counts what others did with a post. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?iu)\\n(?:\\d{1,7}\\s(?:likes?|shares?|replies|reply|votes?|upvotes?|reposts?|thanks|gefällt mir"
              + "|danke|antworten|reacties?|antwoorden|vind-ik-leuks?|bedankjes?|delingen)[\\s·|,]{0,5})+\\s*$");

  /** What somebody else wrote. */
  private static final Pattern QUOTED =
      Pattern.compile("(?:^|[\\s_-]|bb|block|bbcode)(?:quote|zitat|citaat)");

  private PostText() {}

  /** {@return all words of a post, with what it quotes} */
  static String of(Element body) {
    return withoutCounts(ElementText.of(body, PostText::isAppended));
  }

  /**
   * {@return the words of the writer alone; of a post that only quotes, the quote}
   *
   * @param text all words of the post
   */
  static String own(Element body, String text) {
    String own = withoutCounts(ElementText.of(body, part -> isAppended(part) || isQuoted(part)));
    return own.isBlank() ? text : own;
  }

  private static String withoutCounts(String text) {
    return COUNTED.matcher(text).replaceFirst("");
  }

  private static boolean isQuoted(Element part) {
    String classes = part.className();
    return classes.isEmpty()
        ? part.normalName().equals("blockquote")
        : QUOTED.matcher(classes.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isAppended(Element part) {
    return !part.className().isEmpty()
        && APPENDED.matcher(part.className().toLowerCase(Locale.ROOT)).find();
  }
}
