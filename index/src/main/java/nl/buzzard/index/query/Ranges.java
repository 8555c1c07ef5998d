package nl.buzzard.index.query;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.MentionQuery.Range;
import nl.buzzard.core.query.QueryException;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of a measure as people write them: {@code [1000 TO *]}, both ends included, or one number.
 * Pure.
 */
final class Ranges {

  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*(\\*|\\d{1,12}(?:\\.\\d{1,3})?)\\s+TO\\s+(\\*|\\d{1,12}(?:\\.\\d{1,3})?)\\s*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(?:\\.\\d{1,3})?");

  private Ranges() {}

  static Range range(Measure measure, Token name, Token value) throws QueryException {
    String example = name.text() + (measure == Measure.RATING ? ":[1 TO 2]" : ":[1000 TO *]");
    Matcher range = RANGE.matcher(value.text());
    if (value.kind() == Token.Kind.SPAN && range.matches()) {
      Double from = number(range.group(1));
      Double to = number(range.group(2));
      if (from != null && to != null && from > to) {
        throw new QueryException(
            value.position(),
            "The range ends below its beginning: write the smaller number first.");
      }
      return new Range(measure, from, to);
    }
    if (value.kind() == Token.Kind.WORD && NUMBER.matcher(value.text()).matches()) {
      return new Range(measure, number(value.text()), number(value.text()));
    }
    throw new QueryException(
        value.position(), "Write a number or a range right after the colon: " + example + ".");
  }

  static String print(Range range) {
    return FieldNames.lower(range.measure())
        + ":["
        + print(range.from())
        + " TO "
        + print(range.to())
        + "]";
  }

  private static @Nullable Double number(String written) {
    return written.equals("*") ? null : Double.valueOf(written);
  }

  private static String print(@Nullable Double number) {
    return number == null ? "*" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
