package nl.buzzard.index.match;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedTest {

  private final TermKeys keys = new TermKeys();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          trein                              | de trein is laat  | true
          trein                              | de bus is laat    | false
          trein AND laat                     | de trein is laat  | true
          trein AND laat                     | de trein is vroeg | false
          bus OR trein                       | de trein is laat  | true
          bus OR tram                        | de trein is laat  | false
          trein NOT laat                     | de trein is laat  | true
          NOT trein                          | hallo             | true
          "trein laat"                       | laat de trein     | true
          "trein laat"                       | de trein          | false
          trein NEAR/3 (laat OR vertraagd)   | trein vertraagd   | true
          trein NEAR/3 (laat OR vertraagd)   | trein op tijd     | false
          vertrag*                           | weer vertragingen | true
          vertrag*                           | weer vertrek      | false
          ?ertrag*                           | hallo             | true
          trein AND *raging                  | de bus            | false
          (trein NOT laat) OR (bus AND vol)  | volle trein       | true
          (trein NOT laat) OR (bus AND vol)  | volle tram        | false
          author:anna AND trein              | de trein          | true
          author:bob AND trein               | de trein          | false
          trein followers:[10 TO *]          | de trein          | true
          *                                  | hallo             | true
          """)
  void aPostWithoutWhatAQueryNeedsIsSortedOut(String query, String post, boolean met)
      throws QueryException {
    assertThat(need(query).metBy(held(post))).isEqualTo(met);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          rare AND common        | a rare thing     | true
          rare AND common        | a common thing   | false
          rare OR common         | a common thing   | true
          "common rare"          | a common thing   | false
          common (rare OR seldom)| a seldom thing   | true
          common NOT rare        | a common thing   | true
          """)
  void aQueryWaitsUnderItsRarestWords(String query, String post, boolean found)
      throws QueryException {
    for (int i = 0; i < 10; i++) {
      need("common");
    }
    int[] anchors = need(query).anchors(keys::frequency).orElseThrow();

    int[] held = held(post).keys();
    assertThat(Arrays.stream(anchors).anyMatch(key -> Arrays.binarySearch(held, key) >= 0))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({"NOT trein", "*raging", "trein OR followers:[1 TO *]", "*"})
  void whatMayHoldAnyWordWaitsUnderNone(String query) throws QueryException {
    assertThat(need(query).anchors(keys::frequency)).isEmpty();
  }

  private Need need(String query) throws QueryException {
    return ConditionReader.of(new QueryParser(ZoneOffset.UTC).parse(query), keys).need();
  }

  private Held held(String post) {
    return new Post(saying(post).by("anna").enriched(), keys).held();
  }
}
