package nl.buzzard.crawler.extract.date;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the months in the languages of Europe, whole and shortened. Pure. */
final class MonthNames {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final List<String> LANGUAGES =
      List.of("en", "nl", "de", "fr", "es", "it", "pt", "pl", "sv", "da", "no", "fi", "cs", "tr");

  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String language : LANGUAGES) {
      Locale locale = Locale.of(language);
      for (Month month : Month.values()) {
        for (TextStyle style :
            List.of(
                TextStyle.FULL,
                TextStyle.FULL_STANDALONE,
                TextStyle.SHORT,
                TextStyle.SHORT_STANDALONE)) {
          String name = plain(month.getDisplayName(style, locale));
          if (name.length() >= 3 && Character.isLetter(name.charAt(0))) {
            numbers.putIfAbsent(name, month.getValue());
          }
        }
      }
    }
    numbers.putAll(
        Map.of("sept", 9, "maerz", 3, "mrz", 3, "jaenner", 1, "janner", 1, "feber", 2, "mrt", 3));
    return Map.copyOf(numbers);
  }

  /** {@return the number of a month from 1, or 0 for a word that is none} */
  static int number(String word) {
    String name = plain(word);
    return NUMBERS.getOrDefault(name, 0);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace(".", "");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }
}
