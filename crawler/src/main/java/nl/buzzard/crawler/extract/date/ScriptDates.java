package nl.buzzard.crawler.extract.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.crawler.extract.date.DateText.Order;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The publication date that a page hands to its own scripts. Pure. */
final class ScriptDates {

  private static final int MAX_CHARACTERS = 500_000;

  private static final Pattern VALUE =
      Pattern.compile(
          "(?i)\"(?:date_?published|publish(?:ed)?_?(?:at|date|time|on)?|publication_?(?:date|time)"
              + "|created_?at|first_?published)\"\\s{0,3}:\\s{0,3}\"([^\"]{8,40})\"");

  private ScriptDates() {}

  static @Nullable Dated find(Document document, Order order) {
    for (Element script : document.getElementsByTag("script")) {
      String data = script.data();
      Matcher value =
          VALUE.matcher(data.length() <= MAX_CHARACTERS ? data : data.substring(0, MAX_CHARACTERS));
      while (value.find()) {
        Dated dated = DateText.find(value.group(1), order);
        if (dated != null) {
          return dated;
        }
      }
    }
    return null;
  }
}
