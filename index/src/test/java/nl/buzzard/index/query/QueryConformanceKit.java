package nl.buzzard.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What everything that answers queries keeps to: the same table, the same answers. A test extends
 * this and says how its subject answers.
 */
public abstract class QueryConformanceKit {

  /** {@return whether the subject finds the mention of a case; empty when it cannot be asked} */
  protected abstract Optional<Boolean> finds(ConformanceCase asked, MentionQuery query);

  static List<ConformanceCase> cases() {
    return ConformanceTable.cases();
  }

  @Test
  void theTableIsThere() {
    assertThat(cases()).hasSizeGreaterThan(300);
    assertThat(cases())
        .extracting(one -> new MentionId("case:" + one.line()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aMentionIsFoundWhenItAnswers(ConformanceCase asked) throws QueryException {
    finds(asked, ConformanceTable.LANGUAGE.parse(asked.query()))
        .ifPresent(found -> assertThat(found).isEqualTo(asked.answered()));
  }
}
