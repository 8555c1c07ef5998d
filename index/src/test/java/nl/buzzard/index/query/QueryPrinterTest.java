package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;

class QueryPrinterTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final List<String> WORDS =
      List.of(
          "trein", "#fail", "@rail_help", "and", "Café", "👍", "C++", "www.shop.example", "x-y");

  private final QueryParser parser = new QueryParser(ZONE);
  private final QueryPrinter printer = new QueryPrinter(ZONE);

  @Property(tries = 10_000)
  void whatIsPrintedIsReadAsTheSameTree(@ForAll long seed) throws QueryException {
    MentionQuery tree =
        new RandomQueries(seed, WORDS, List.of("Virgin America", "Noord-Zuid")).query(4);

    assertThat(parser.parse(printer.print(tree))).isEqualTo(tree);
  }

  @Property(tries = 3_000)
  void noTextDoesAnythingButParseOrFailWithAQueryException(@ForAll("queryish") String text) {
    readOrRefuse(text);
  }

  @Property(tries = 1_000)
  void norDoesAnyOtherText(@ForAll String text) {
    readOrRefuse(text);
  }

  private void readOrRefuse(String text) {
    try {
      MentionQuery tree = parser.parse(text);
      assertThat(parser.parse(printer.print(tree))).isEqualTo(tree);
    } catch (QueryException refused) {
      assertThat(refused.position()).isBetween(0, text.length());
      assertThat(refused).message().isNotBlank();
    }
  }

  @Provide
  Arbitrary<String> queryish() {
    return Arbitraries.of(
            "a",
            "AND",
            "OR",
            "NOT",
            " ",
            " ",
            "(",
            ")",
            "\"",
            "-",
            ":",
            "brand:",
            "after:",
            "published:",
            "[",
            "]",
            " TO ",
            "*",
            "2026-03-29",
            "9999-12-31",
            "0000-01-01",
            "2026-03-29T01:00:00Z",
            "\\",
            "#",
            "@",
            "👍",
            "\ud83d",
            "lang:nl",
            "http://",
            "é",
            "=",
            "~3",
            "?",
            " NEAR/5 ",
            " ONEAR/2f ",
            "title:",
            "text:(",
            "followers:[",
            "rating:",
            "1000",
            "$list",
            "$macro(",
            ",")
        .list()
        .ofMaxSize(14)
        .map(pieces -> String.join("", pieces));
  }
}
