package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
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
            "all of",
            "  at most 5 words apart in this order",
            "    any of",
            "      word in any form: trein",
            "      letter for letter: =NS",
            "      words that fit: vertrag*",
            "    words in a row: \"te laat\"",
            "  in the title",
            "    any of",
            "      word in any form: bus",
            "      word in any form: tram",
            "  not",
            "    any of",
            "      words close together: \"op tijd\"~2",
            "      followers:[* TO 10]",
            "      author:a*");
  }

  @Test
  void anEmptyQueryIsEveryMention() throws QueryException {
    assertThat(new QueryOutline(ZoneOffset.UTC).of(new QueryParser(ZoneOffset.UTC).parse("")))
        .containsExactly("every mention");
  }
}
