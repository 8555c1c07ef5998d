package nl.buzzard.index.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import nl.buzzard.core.query.Explanation;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherExplainerTest {

  @ParameterizedTest
  @CsvSource({
    "=ns,                 1, 1",
    "=ns OR =prorail,     2, 2",
    "=ns AND =prorail,    2, 1",
    "=ns NOT =prorail,    2, 1",
    "NOT =ns,             1, 0",
    "*ing,                0, 0",
    "stor*,               1, 1",
    "author:anna,         1, 1"
  })
  void aQueryWaitsUnderItsFewestTerms(String query, int terms, int anchors) throws QueryException {
    Explanation explanation =
        new MatcherExplainer(ZoneOffset.UTC).explain(new QueryParser(ZoneOffset.UTC).parse(query));

    assertThat(List.of(explanation.terms(), explanation.anchors())).containsExactly(terms, anchors);
  }
}
