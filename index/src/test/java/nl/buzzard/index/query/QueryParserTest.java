package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Everything;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Not;
import nl.buzzard.core.query.MentionQuery.Or;
import nl.buzzard.core.query.MentionQuery.Phrase;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParserTest {

  private static final Word A = new Word("a");
  private static final Word B = new Word("b");
  private static final Word C = new Word("c");

  private final QueryParser parser = new QueryParser(ZoneId.of("Europe/Amsterdam"));

  @Test
  void blankTextAndAStarAskForEverything() throws QueryException {
    assertThat(parser.parse(" \t\n")).isEqualTo(new Everything());
    assertThat(parser.parse("*")).isEqualTo(new Everything());
  }

  @Test
  void wordsTagsHandlesAndPhrasesStayAsWritten() throws QueryException {
    assertThat(parser.parse("Café #Fail @Rail_Help \"te  laat\" 👍 Air-France"))
        .isEqualTo(
            new And(
                List.of(
                    new Word("Café"),
                    new Word("#Fail"),
                    new Word("@Rail_Help"),
                    new Phrase("te  laat"),
                    new Word("👍"),
                    new Word("Air-France"))));
  }

  @Test
  void wordsSideBySideMustAllBeThere() throws QueryException {
    assertThat(parser.parse("a b AND c")).isEqualTo(new And(List.of(A, B, C)));
  }

  @Test
  void onlyCapitalsAreOperators() throws QueryException {
    assertThat(parser.parse("a or b")).isEqualTo(new And(List.of(A, new Word("or"), B)));
    assertThat(parser.parse("a OR b OR c")).isEqualTo(new Or(List.of(A, B, C)));
  }

  @Test
  void notAndMinusBindToWhatFollows() throws QueryException {
    assertThat(parser.parse("a NOT b c")).isEqualTo(new And(List.of(A, new Not(B), C)));
    assertThat(parser.parse("a -b")).isEqualTo(new And(List.of(A, new Not(B))));
    assertThat(parser.parse("-(a OR b)")).isEqualTo(new Not(new Or(List.of(A, B))));
    assertThat(parser.parse("NOT NOT a")).isEqualTo(new Not(new Not(A)));
    assertThat(parser.parse("a - b")).isEqualTo(new And(List.of(A, B)));
  }

  @Test
  void bracketsGroup() throws QueryException {
    assertThat(parser.parse("(a OR b) c")).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    assertThat(parser.parse("((a))")).isEqualTo(A);
  }

  @Test
  void fieldsTakeAWordOrAQuotedValue() throws QueryException {
    assertThat(parser.parse("brand:\"Virgin America\""))
        .isEqualTo(new Is(Field.BRAND, "Virgin America"));
    assertThat(parser.parse("Author:@anna")).isEqualTo(new Is(Field.AUTHOR, "anna"));
    assertThat(parser.parse("story:x:12")).isEqualTo(new Is(Field.STORY, "x:12"));
    assertThat(parser.parse("conversation:nl-t20")).isEqualTo(new Is(Field.CONVERSATION, "nl-t20"));
    assertThat(parser.parse("brand:AND")).isEqualTo(new Is(Field.BRAND, "AND"));
    assertThat(parser.parse("brand:\"a \\\"b\\\" \\\\ \\c\""))
        .isEqualTo(new Is(Field.BRAND, "a \"b\" \\ \\c"));
    assertThat(parser.parse("sentiment:negative lang:nl platform:x signal:complaint"))
        .isEqualTo(
            new And(
                List.of(
                    new Is(Field.SENTIMENT, "negative"),
                    new Is(Field.LANG, "nl"),
                    new Is(Field.PLATFORM, "x"),
                    new Is(Field.SIGNAL, "complaint"))));
  }

  @Test
  void anAddressIsAWord() throws QueryException {
    assertThat(parser.parse("https://shop.example/a?b=c"))
        .isEqualTo(new Word("https://shop.example/a?b=c"));
  }

  @Test
  void datesAreWholeDaysOfTheZone() throws QueryException {
    Instant first = Instant.parse("2015-02-21T23:00:00Z");
    Instant end = Instant.parse("2015-02-24T23:00:00Z");

    assertThat(parser.parse("published:[2015-02-22 TO 2015-02-24]"))
        .isEqualTo(new Published(first, end));
    assertThat(parser.parse("published:[2015-02-22 TO *]")).isEqualTo(new Published(first, null));
    assertThat(parser.parse("published:[* TO 2015-02-24]")).isEqualTo(new Published(null, end));
    assertThat(parser.parse("after:2015-02-22")).isEqualTo(new Published(first, null));
    assertThat(parser.parse("before:2015-02-25")).isEqualTo(new Published(null, end));
    assertThat(parser.parse("published:2015-03-29"))
        .isEqualTo(
            new Published(
                Instant.parse("2015-03-28T23:00:00Z"), Instant.parse("2015-03-29T22:00:00Z")));
    assertThat(parser.parse("after:2015-02-22T10:00:00Z"))
        .isEqualTo(new Published(Instant.parse("2015-02-22T10:00:00Z"), null));
  }

  @Test
  void mixedAndAndOrShowBothReadings() {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> parser.parse("virgin america OR -delta"))
        .withMessage(
            "AND and OR are mixed: add brackets, either (virgin AND america) OR -delta or virgin"
                + " AND (america OR -delta).")
        .satisfies(wrong -> assertThat(wrong.position()).isEqualTo(15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a AND        | 5  | stops too early",
        "AND a        | 0  | one is missing before it",
        "a OR OR b    | 5  | one is missing before it",
        "NOT          | 3  | stops too early",
        "(a           | 0  | never closed",
        "a)           | 1  | never opened",
        "()           | 1  | write a word before )",
        "a \"b c      | 2  | mark is never closed",
        "a !!!        | 2  | no word to look for",
        "a \"\"       | 2  | no word to look for",
        "brnad:x      | 0  | did you mean brand:",
        "a brand:     | 8  | right after the colon",
        "brand: x     | 6  | right after the colon",
        "lang:(nl)    | 5  | right after the colon",
        "sentiment:negativ | 10 | did you mean negative",
        "published:[2015-02-22] | 10 | [2026-03-01 TO 2026-03-31]",
        "published:[2015-02-22 TO 2015-02-21] | 10 | earlier date first",
        "after:yesterday | 6 | is not a date",
        "published:[2015-02-30 TO *] | 10 | is not a date",
        "[a TO b]     | 0  | published:",
        "after:[a     | 6  | never closed",
      })
  void whatIsWrongIsSaidWithItsPlace(String text, int position, String said) {
    QueryException wrong = catchThrowableOfType(QueryException.class, () -> parser.parse(text));

    assertThat(wrong).isNotNull().hasMessageContaining(said);
    assertThat(wrong.position()).isEqualTo(position);
  }

  @Test
  void hugeQueriesAreRefused() {
    assertRefused("a".repeat(10_001), "longer than");
    assertRefused("a ".repeat(1_001), "more than 1000 words");
    assertRefused("(".repeat(5_000) + "a" + ")".repeat(4_999), "deep");
    assertRefused("-".repeat(9_999) + "a", "deep");
  }

  @Test
  void aQueryOfTheLargestSizeIsRead() throws QueryException {
    MentionQuery large = parser.parse("-a ".repeat(1_000));

    assertThat(((And) large).parts()).hasSize(1_000);
    assertThat(parser.parse("(".repeat(199) + "a" + ")".repeat(199))).isEqualTo(A);
  }

  private void assertRefused(String text, String said) {
    assertThatExceptionOfType(QueryException.class)
        .isThrownBy(() -> parser.parse(text))
        .withMessageContaining(said);
  }
}
