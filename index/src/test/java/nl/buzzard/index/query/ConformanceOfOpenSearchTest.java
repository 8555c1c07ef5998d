package nl.buzzard.index.query;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.buzzard.config.OpenSearchSettings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.index.opensearch.OpenSearchMentionStore;
import nl.buzzard.index.opensearch.TestCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

@Tag("opensearch")
@EnabledIfEnvironmentVariable(
    named = TestCluster.ADDRESS,
    matches = ".+",
    disabledReason = TestCluster.SKIPPED)
class ConformanceOfOpenSearchTest extends QueryConformanceKit {

  private static final Map<MentionQuery, Set<MentionId>> FOUND = new ConcurrentHashMap<>();

  private static OpenSearchSettings installation;
  private static OpenSearchMentionStore store;

  @BeforeAll
  static void keepAllMentions() {
    installation = TestCluster.installation(new Object());
    store = OpenSearchMentionStore.open(installation);
    store.store(cases().stream().map(ConformanceCase::mention).toList());
  }

  @AfterAll
  static void clear() {
    store.close();
    TestCluster.clear(installation);
  }

  @Override
  protected Optional<Boolean> finds(ConformanceCase asked, MentionQuery query) {
    return Optional.of(
        FOUND
            .computeIfAbsent(query, ConformanceOfOpenSearchTest::found)
            .contains(asked.mention().id()));
  }

  private static Set<MentionId> found(MentionQuery query) {
    return store.search(query, Paging.first(1_000)).mentions().stream()
        .map(EnrichedMention::id)
        .collect(Collectors.toSet());
  }
}
