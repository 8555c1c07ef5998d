package nl.buzzard.index.query;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.index.lucene.LuceneMentionStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ConformanceOfHistoryTest extends QueryConformanceKit {

  @TempDir static Path folder;

  private static final Map<MentionQuery, Set<MentionId>> FOUND = new ConcurrentHashMap<>();

  private static LuceneMentionStore store;

  @BeforeAll
  static void keepAllMentions() {
    store = LuceneMentionStore.open(folder.resolve("index"));
    store.store(cases().stream().map(ConformanceCase::mention).toList());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @Override
  protected Optional<Boolean> finds(ConformanceCase asked, MentionQuery query) {
    return Optional.of(
        FOUND
            .computeIfAbsent(query, ConformanceOfHistoryTest::found)
            .contains(asked.mention().id()));
  }

  private static Set<MentionId> found(MentionQuery query) {
    return store.search(query, Paging.first(1_000)).mentions().stream()
        .map(EnrichedMention::id)
        .collect(Collectors.toSet());
  }
}
