package nl.buzzard.index.opensearch;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionStoreKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Tag("opensearch")
@EnabledIfEnvironmentVariable(
    named = TestCluster.ADDRESS,
    matches = ".+",
    disabledReason = TestCluster.SKIPPED)
class OpenSearchMentionStoreTest extends MentionStoreKit {

  @Override
  protected MentionStore open(Path folder) {
    return OpenSearchMentionStore.open(TestCluster.installation(folder));
  }

  @AfterEach
  void clear() {
    TestCluster.clear(TestCluster.installation(folder.resolve("mentions")));
  }

  @Test
  void aMentionWhoseMonthChangesMovesAndIsNotDoubled() {
    OpenSearchSettings installation = TestCluster.installation(folder.resolve("mentions"));
    try (MentionStore months = OpenSearchMentionStore.open(installation)) {
      months.store(List.of(saying("first").id("x:1").at("2026-03-31T23:59:59Z").enriched()));
      months.store(List.of(saying("then").id("x:1").at("2026-04-01T00:00:00Z").enriched()));

      assertThat(months.count(MentionQuery.everything())).isEqualTo(1);
      assertThat(months.count(new Word("first"))).isZero();
      assertThat(months.count(new Word("then"))).isEqualTo(1);
    }
  }

  @Test
  void anIdentityLongerThanTheClusterTakesIsKept() {
    String identity = "€".repeat(500);
    OpenSearchSettings installation = TestCluster.installation(folder.resolve("mentions"));
    try (MentionStore months = OpenSearchMentionStore.open(installation)) {
      months.store(List.of(saying("long").id(identity).enriched()));
      months.store(List.of(saying("again").id(identity).enriched()));

      assertThat(months.count(MentionQuery.everything())).isEqualTo(1);
    }
  }
}
