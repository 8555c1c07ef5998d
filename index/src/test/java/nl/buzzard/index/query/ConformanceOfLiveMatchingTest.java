package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.match.MonitoredQueries;
import nl.buzzard.index.match.MonitoredQuery;
import nl.buzzard.index.match.Passages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceOfLiveMatchingTest extends QueryConformanceKit {

  @Override
  protected Optional<Boolean> finds(ConformanceCase asked, MentionQuery query) {
    return asked.live() ? Optional.of(matches(asked, query)) : Optional.empty();
  }

  private static boolean matches(ConformanceCase asked, MentionQuery query) {
    MonitoredQueries queries =
        new MonitoredQueries(List.of(new MonitoredQuery("Asked", null, query)));
    return !queries.match(asked.mention().mention()).isEmpty();
  }

  static List<ConformanceCase> casesWithPassages() {
    return cases().stream().filter(asked -> asked.passages() != null).toList();
  }

  @ParameterizedTest
  @MethodSource("casesWithPassages")
  void theWordsThatAnswerAreShown(ConformanceCase asked) throws QueryException {
    MentionQuery query = ConformanceTable.LANGUAGE.parse(asked.query());
    String text = asked.mention().mention().text();

    assertThat(Passages.of(asked.mention(), query))
        .extracting(passage -> text.substring(passage.start(), passage.end()))
        .isEqualTo(asked.passages());
  }
}
