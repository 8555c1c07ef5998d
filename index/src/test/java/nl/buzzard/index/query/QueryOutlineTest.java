package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import nl.buzzard.core.query.Explanation.Kind;
import nl.buzzard.core.query.Explanation.Line;
import nl.buzzard.core.query.QueryException;
import org.junit.jupiter.api.Test;

class QueryOutlineTest {

  @Test
  void whatBelongsTogetherIsIndentedUnderWhatJoinsIt() throws QueryException {
    String query =
        "(trein OR =NS OR vertrag*) ONEAR/5 \"te laat\" AND title:(bus OR tram)"
            + " AND NOT (\"op tijd\"~2 OR followers:[* TO 10] OR author:a*)";

    assertThat(new QueryOutline(ZoneOffset.UTC).of(new QueryParser(ZoneOffset.UTC).parse(query)))
        .containsExactly(
            new Line(0, Kind.ALL_OF, ""),
            new Line(1, Kind.NEAR_IN_ORDER, "5"),
            new Line(2, Kind.ANY_OF, ""),
            new Line(3, Kind.WORD, "trein"),
            new Line(3, Kind.LITERAL, "=NS"),
            new Line(3, Kind.PATTERN, "vertrag*"),
            new Line(2, Kind.ROW, "\"te laat\""),
            new Line(1, Kind.IN_TITLE, ""),
            new Line(2, Kind.ANY_OF, ""),
            new Line(3, Kind.WORD, "bus"),
            new Line(3, Kind.WORD, "tram"),
            new Line(1, Kind.NOT, ""),
            new Line(2, Kind.ANY_OF, ""),
            new Line(3, Kind.CLOSE, "\"op tijd\"~2"),
            new Line(3, Kind.FIELD, "followers:[* TO 10]"),
            new Line(3, Kind.FIELD, "author:a*"));
  }

  @Test
  void anEmptyQueryIsEveryMention() throws QueryException {
    assertThat(new QueryOutline(ZoneOffset.UTC).of(new QueryParser(ZoneOffset.UTC).parse("")))
        .containsExactly(new Line(0, Kind.EVERYTHING, ""));
  }
}
