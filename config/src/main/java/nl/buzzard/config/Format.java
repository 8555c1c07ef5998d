package nl.buzzard.config;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the text of a value must look and what it becomes. Immutable.
 *
 * @param <T> what it becomes
 * @param expected the form in words, to follow "must be"
 * @param reading makes a value of text; empty when the text has not the form
 * @param echo how a fault repeats the text
 */
record Format<T>(String expected, Function<String, Optional<T>> reading, Echo echo) {

  /** How a fault repeats the text of a value. */
  enum Echo {
    /** As it is written. */
    SHOWN,
    /** Not at all. */
    HIDDEN
  }

  static <T> Format<T> of(String expected, Function<String, Optional<T>> reading) {
    return new Format<>(expected, reading, Echo.SHOWN);
  }

  /** {@return the same form, whose value is turned into something else} */
  <R> Format<R> as(Function<T, R> conversion) {
    return new Format<>(expected, text -> reading.apply(text).map(conversion), echo);
  }

  /** {@return the same form, whose value nobody may see} */
  Format<T> hidden() {
    return new Format<>(expected, reading, Echo.HIDDEN);
  }

  /** {@return what is wrong with a value that has not the form} */
  String refusal(String key, String written) {
    String refusal = "'" + key + "' must be " + expected;
    return echo == Echo.HIDDEN ? refusal : refusal + ", not '" + shorten(written) + "'";
  }

  /** A URL may carry a password before its host, and a value may be long. */
  private static String shorten(String written) {
    String shown = written.strip().replaceAll("//[^/]*@", "//…@");
    return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
  }
}
