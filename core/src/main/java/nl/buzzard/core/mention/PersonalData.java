package nl.buzzard.core.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text tells how somebody can be reached, found or charged: e-mail addresses, telephone
 * numbers, bank accounts, citizen service numbers, homes, and numbers of orders and customers.
 *
 * <p>Dutch and Belgian shapes, and what is written the international way. Numbers that anybody may
 * know, such as 0800 and 0900 ones, are nobody's. Account numbers and citizen service numbers are
 * told by their check digits. Linear in the length of the text. Pure.
 *
 * @see <a href="https://www.iso.org/standard/81090.html">ISO 13616: the check digits of an IBAN</a>
 */
public final class PersonalData {

  /** What stands in the place of what is hidden, as often as it has characters. */
  private static final char HIDDEN = '•';

  /** What of somebody a text tells. */
  public enum Kind {
    EMAIL,
    /** A bank account with its check digits. */
    IBAN,
    /** A Dutch postcode with the number of the house before or after it. */
    HOME,
    /** The number of an order, customer, policy or the like, called so. */
    REFERENCE,
    PHONE,
    /** A Dutch citizen service number: nine digits that pass the test of eleven. */
    BSN
  }

  /**
   * A place in a text. Immutable.
   *
   * @param kind what it tells
   * @param from where it begins
   * @param to where it ends, exclusive
   */
  public record Found(Kind kind, int from, int to) {

    private boolean meets(Found other) {
      return from < other.to && other.from < to;
    }
  }

  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+@-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+"
              + "(?:\\.[\\p{L}\\p{N}-]{1,63}+){1,6}+");

  private static final Pattern IBAN =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Za-z]{2}[0-9]{2}(?:[ .-]?[A-Za-z0-9]){11,30}+");

  private static final String POSTCODE = "[1-9][0-9]{3}(?: ?(?!SA|SD|SS)[A-Z]{2}|[a-z]{2})";

  private static final String HOUSE = "[1-9][0-9]{0,4}(?:[- ]?[a-zA-Z]|-[0-9]{1,4})?";

  private static final Pattern HOME =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:"
              + POSTCODE
              + "[ ,]{1,3}(?:(?:nr|no|nummer|huisnummer|huisnr|number)\\.?[ :]{0,2})?"
              + HOUSE
              + "|"
              + HOUSE
              + "[ ,]{1,3}"
              + POSTCODE
              + ")(?![\\p{L}\\p{N}])");

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?<![\\p{L}])(?:klant|bestel|order|polis|factuur|dossier|zaak|ticket|contract|lid|"
              + "lidmaatschaps?|relatie|boekings?|reserverings?|meter|meld|meldings?|referentie|"
              + "rekening|customer|account|booking|reference|ref|case|invoice|policy|membership)"
              + "(?:[- ]?(?:nummer|nr|no|number|code|id)\\b\\.?| ?#|:)"
              + "(?: (?:is|was))?[ :#]{0,3}"
              + "(?<number>(?=[A-Za-z/-]{0,8}[0-9])(?:[A-Za-z]{0,6}[-/]?[0-9]){4,24}[A-Za-z]{0,3})"
              + "(?![\\p{L}\\p{N}])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}+./-])(?:"
              // +31 6 12345678, 0032 (0)470 12 34 56
              + "(?:\\+|00)[1-9][0-9]{0,2}(?:[ .()/-]{0,3}[0-9]){7,12}"
              // 06 12 34 56 78
              + "|06(?:[ .-]{0,3}[0-9]){8}"
              // 020-1234567, 0475 123456, 0470/12.34.56, 07700 900 123
              + "|(?!0800|090[069]|088)0[1-9][0-9](?:[ ./-]{0,3}[0-9]){7,8}"
              // 02 123 45 67, 03/123.45.67
              + "|0[1-9][ /][0-9]{3}[ .][0-9]{2}[ .][0-9]{2}"
              // (555) 010-1234
              + "|\\([0-9]{3}\\) ?[0-9]{3}[ -][0-9]{4}"
              + ")(?![\\p{L}\\p{N}])");

  private static final Pattern NINE_DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}€$£#.,-])(?:[0-9]{9}|[0-9]{4}\\.[0-9]{2}\\.[0-9]{3}"
              + "|[0-9]{3}[ .][0-9]{3}[ .][0-9]{3})(?![\\p{L}\\p{N}]|[.,][0-9])");

  /** How many letters and digits an account number of a country has. */
  private static final Map<String, Integer> IBAN_LENGTHS =
      Map.ofEntries(
          Map.entry("AT", 20),
          Map.entry("BE", 16),
          Map.entry("CH", 21),
          Map.entry("DE", 22),
          Map.entry("DK", 18),
          Map.entry("ES", 24),
          Map.entry("FI", 18),
          Map.entry("FR", 27),
          Map.entry("GB", 22),
          Map.entry("IE", 22),
          Map.entry("IT", 27),
          Map.entry("LU", 20),
          Map.entry("NL", 18),
          Map.entry("NO", 15),
          Map.entry("PL", 28),
          Map.entry("PT", 25),
          Map.entry("SE", 24));

  private PersonalData() {}

  /** {@return what a text tells of people, in its order, no two of them over each other} */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Matcher matcher = pattern(kind).matcher(text);
      while (matcher.find()) {
        Found one = place(kind, matcher);
        if (one.from < one.to && found.stream().noneMatch(one::meets)) {
          found.add(one);
        }
      }
    }
    found.sort(Comparator.comparingInt(Found::from));
    return found;
  }

  /**
   * {@return a text in which every character of what it tells of people is a {@code •}, so that
   * everything else stands where it stood}
   */
  public static String masked(String text) {
    List<Found> found = in(text);
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder masked = new StringBuilder(text);
    for (Found one : found) {
      for (int index = one.from; index < one.to; index++) {
        if (text.charAt(index) != ' ') {
          masked.setCharAt(index, HIDDEN);
        }
      }
    }
    return masked.toString();
  }

  private static Pattern pattern(Kind kind) {
    return switch (kind) {
      case EMAIL -> EMAIL;
      case IBAN -> IBAN;
      case HOME -> HOME;
      case REFERENCE -> REFERENCE;
      case PHONE -> PHONE;
      case BSN -> NINE_DIGITS;
    };
  }

  /** Where it stands; empty when the digits say that it is none. */
  private static Found place(Kind kind, Matcher matcher) {
    int end =
        switch (kind) {
          case IBAN -> endOfAccount(matcher.group(), matcher.start());
          case BSN -> passesElevenTest(matcher.group()) ? matcher.end() : matcher.start();
          case EMAIL, HOME, REFERENCE, PHONE -> matcher.end();
        };
    int begin = kind == Kind.REFERENCE ? matcher.start("number") : matcher.start();
    return new Found(kind, begin, end);
  }

  /** Words may follow without a sign between: the country says how long the number is. */
  private static int endOfAccount(String written, int begin) {
    Integer length = IBAN_LENGTHS.get(written.substring(0, 2).toUpperCase(Locale.ROOT));
    if (length == null) {
      return begin;
    }
    StringBuilder plain = new StringBuilder();
    int end = 0;
    while (end < written.length() && plain.length() < length) {
      char character = written.charAt(end);
      if (Character.isLetterOrDigit(character)) {
        plain.append(Character.toUpperCase(character));
      }
      end++;
    }
    boolean whole = end == written.length() || !Character.isLetterOrDigit(written.charAt(end));
    return whole && plain.length() == length && isOneModulo97(plain) ? begin + end : begin;
  }

  private static boolean isOneModulo97(CharSequence account) {
    int rest = 0;
    for (int index = 0; index < account.length(); index++) {
      int value = Character.digit(account.charAt((index + 4) % account.length()), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  /** Digit by digit times nine down to two, the last times minus one, is a multiple of eleven. */
  private static boolean passesElevenTest(String written) {
    int sum = 0;
    int weight = 9;
    for (int index = 0; index < written.length(); index++) {
      char character = written.charAt(index);
      if (character >= '0' && character <= '9') {
        sum += (weight == 1 ? -1 : weight) * (character - '0');
        weight--;
      }
    }
    return sum != 0 && sum % 11 == 0;
  }
}
