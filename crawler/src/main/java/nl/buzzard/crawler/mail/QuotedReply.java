package nl.buzzard.crawler.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Cuts the message that is answered off an answer, where it clearly ends it. An answer between the
 * lines stays as it is, and so does a message that would have no words left. Pure.
 */
final class QuotedReply {

  /** Outlook's own, in English and Dutch. */
  private static final Pattern SEPARATOR =
      Pattern.compile("-{2,} ?(Original Message|Oorspronkelijk bericht) ?-{2,}");

  /** Outlook's header of what it quotes: who, when and to whom, in lines of their own. */
  private static final Pattern FROM = Pattern.compile("\\*?(From|Van):\\*? .+");

  private static final Pattern SENT = Pattern.compile("\\*?(Sent|Verzonden|Date|Datum):\\*? .+");

  /** "Somebody wrote:" and "Op maandag schreef iemand:". */
  private static final Pattern ATTRIBUTION =
      Pattern.compile(".{0,300}\\b(wrote|schreef\\b.{0,200}|geschreven) ?:");

  /** A long one is folded over some lines; it begins with the day. */
  private static final Pattern FOLDED = Pattern.compile("(On|Op) " + ATTRIBUTION.pattern());

  private static final int MOST_LINES_OF_ATTRIBUTION = 3;

  private QuotedReply() {}

  static String cutFromText(String text) {
    List<String> lines = text.lines().toList();
    String left = String.join("\n", lines.subList(0, endOfAnswer(lines))).stripTrailing();
    return left.isBlank() ? text : left;
  }

  private static int endOfAnswer(List<String> lines) {
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at).strip();
      if (SEPARATOR.matcher(line).matches()
          || (FROM.matcher(line).matches()
              && at + 1 < lines.size()
              && SENT.matcher(lines.get(at + 1).strip()).matches())) {
        return at;
      }
    }
    return beforeQuotedTail(lines);
  }

  /**
   * {@return where the quoted lines begin that nothing follows, and whoever they name before it}
   */
  private static int beforeQuotedTail(List<String> lines) {
    int at = lines.size();
    while (at > 0 && (isQuoted(lines.get(at - 1)) || lines.get(at - 1).isBlank())) {
      at--;
    }
    if (lines.subList(at, lines.size()).stream().noneMatch(QuotedReply::isQuoted)) {
      return lines.size();
    }
    return at - linesOfAttribution(lines.subList(0, at));
  }

  private static int linesOfAttribution(List<String> lines) {
    for (int some = 1; some <= Math.min(MOST_LINES_OF_ATTRIBUTION, lines.size()); some++) {
      String end = String.join(" ", lines.subList(lines.size() - some, lines.size())).strip();
      if ((some == 1 ? ATTRIBUTION : FOLDED).matcher(end).matches()) {
        return some;
      }
    }
    return 0;
  }

  private static boolean isQuoted(String line) {
    return line.startsWith(">");
  }

  static String cutFromHtml(String html) {
    Document message = Jsoup.parse(html);
    Element outlook = message.selectFirst("#appendonsend, #divRplyFwdMsg");
    if (outlook != null) {
      outlook.nextElementSiblings().remove();
      outlook.remove();
    } else {
      cutTail(message);
    }
    return message.hasText() ? message.body().html() : html;
  }

  private static void cutTail(Document message) {
    Elements quotes = message.select("blockquote[type=cite], blockquote.gmail_quote");
    List<Element> outermost =
        quotes.stream()
            .filter(quote -> quotes.stream().noneMatch(quote.parents()::contains))
            .toList();
    if (outermost.size() == 1 && message.text().endsWith(outermost.getFirst().text())) {
      outermost.getFirst().remove();
      message.select(".gmail_attr, .moz-cite-prefix").remove();
    }
  }
}
