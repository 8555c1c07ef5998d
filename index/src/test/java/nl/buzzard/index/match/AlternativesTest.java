package nl.buzzard.index.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlternativesTest {

  private static final QueryParser PARSER = new QueryParser(ZoneId.of("UTC"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trein                               | trein
          trein OR bus                        | trein ; bus
          trein OR (bus OR tram)              | trein ; bus ; tram
          trein (laat OR kapot)               | laat trein ; kapot trein
          (laat OR kapot) NOT bus             | laat NOT bus ; kapot NOT bus
          (a OR b) (c OR d OR e)              | c (a OR b) ; d (a OR b) ; e (a OR b)
          a OR (b (c OR d))                   | a ; c b ; d b
          trein laat                          | trein laat
          (laat OR kapot) ONEAR/4 trein       | (laat OR kapot) ONEAR/4 trein
          NOT (laat OR kapot)                 | NOT (laat OR kapot)
          """)
  void aChoiceIsTakenApart(String query, String alternatives) throws QueryException {
    List<MentionQuery> expected =
        List.of(alternatives.split(" ; ")).stream().map(AlternativesTest::parse).toList();

    assertThat(Alternatives.of(PARSER.parse(query))).isEqualTo(expected);
  }

  private static MentionQuery parse(String query) {
    try {
      return PARSER.parse(query);
    } catch (QueryException e) {
      throw new AssertionError(query, e);
    }
  }
}
