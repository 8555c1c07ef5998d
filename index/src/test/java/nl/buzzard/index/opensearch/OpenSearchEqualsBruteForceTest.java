package nl.buzzard.index.opensearch;

import java.nio.file.Path;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.query.AnswersEqualBruteForceKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Tag("opensearch")
@EnabledIfEnvironmentVariable(
    named = TestCluster.ADDRESS,
    matches = ".+",
    disabledReason = TestCluster.SKIPPED)
class OpenSearchEqualsBruteForceTest extends AnswersEqualBruteForceKit {

  @Override
  protected MentionStore open(Path folder) {
    return OpenSearchMentionStore.open(TestCluster.installation(folder));
  }

  @AfterEach
  void clear() {
    TestCluster.clear(TestCluster.installation(folder));
  }
}
