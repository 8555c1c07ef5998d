package nl.buzzard.index.opensearch;

import java.net.URI;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The indices of an installation: one for every month of publication, under one alias. Immutable.
 *
 * @param alias names all of them; each is the alias, a dash and the month, such as {@code 2026-03}
 */
record Months(String alias) {

  private static final String USUAL_NAME = "buzzard";

  /** What claims to be older or newer lives here, so that a strange place cannot make indices. */
  private static final YearMonth FIRST = YearMonth.of(2000, 1);

  private static final YearMonth LAST = YearMonth.of(2099, 12);

  /** {@return the indices at an address; its path names the installation} */
  static Months at(URI address) {
    String name = address.getPath() == null ? "" : address.getPath().replace("/", "");
    return new Months((name.isEmpty() ? USUAL_NAME : name) + "-mentions");
  }

  /** {@return the index of what is published at an instant, by the clock of UTC} */
  String index(Instant published) {
    return index(month(published));
  }

  String index(YearMonth month) {
    return alias + "-" + month;
  }

  /** {@return what all indices fit} */
  String pattern() {
    return alias + "-*";
  }

  private static YearMonth month(Instant published) {
    if (published.isBefore(start(FIRST))) {
      return FIRST;
    }
    return published.isBefore(start(LAST))
        ? YearMonth.from(published.atOffset(ZoneOffset.UTC))
        : LAST;
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
