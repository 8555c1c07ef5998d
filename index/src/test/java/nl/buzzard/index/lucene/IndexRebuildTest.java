package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.IndexRebuild.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexRebuildTest {

  private static final int MENTIONS = 30;

  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void fill() {
    folder = parent.resolve("index");
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      for (int batch = 0; batch < 3; batch++) {
        int from = 10 * batch;
        store.store(IntStream.range(from, from + 10).mapToObj(IndexRebuildTest::mention).toList());
      }
      store.store(List.of(saying("changed").id("x:0").enriched()));
    }
  }

  @Test
  void theNewIndexHoldsTheSameMentionsAndTheOldOneIsGone() throws IOException {
    List<EnrichedMention> before = all();

    Result result = new IndexRebuild(folder).run(done -> {});

    assertThat(result.kept()).isEqualTo(MENTIONS);
    assertThat(result.lost()).isZero();
    assertThat(all()).isEqualTo(before);
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactly(folder);
    }
  }

  @Test
  void aMentionThatWasReplacedDoesNotComeBack() throws IOException {
    new IndexRebuild(folder).run(done -> {});

    try (MentionStore store = LuceneMentionStore.openReadOnly(folder)) {
      assertThat(store.count(new Word("number0"))).isZero();
      assertThat(store.count(new Word("changed"))).isEqualTo(1);
    }
  }

  @Test
  void whatATruncatedFileHeldIsLostAndNothingElse() throws IOException {
    truncate(file -> file.endsWith(".cfs"));
    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(() -> LuceneMentionStore.open(folder).close())
        .withMessageContaining("is damaged")
        .withMessageContaining("./buzzard reindex");

    Result result = new IndexRebuild(folder).run(done -> {});

    assertThat(result.lost()).isPositive();
    assertThat(result.kept()).isPositive().isGreaterThanOrEqualTo(MENTIONS - result.lost());
    assertThat(result.old()).isDirectory();
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      assertThat(store.count(MentionQuery.everything())).isEqualTo(result.kept());
    }
  }

  @Test
  void withoutAListOfSegmentsNothingIsTouched() throws IOException {
    truncate(file -> file.startsWith("segments_"));
    long files = files();

    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(() -> new IndexRebuild(folder).run(done -> {}));
    assertThat(files()).isEqualTo(files);
  }

  @Test
  void aRebuildStoppedBetweenTheTwoMovesIsTakenUp() throws IOException {
    Files.move(folder, parent.resolve("index.before-reindex"));

    assertThat(new IndexRebuild(folder).run(done -> {}).kept()).isEqualTo(MENTIONS);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private void truncate(Predicate<String> which) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files
              .filter(path -> which.test(path.getFileName().toString()))
              .sorted()
              .findFirst()
              .orElseThrow();
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
  }

  private List<EnrichedMention> all() {
    try (MentionStore store = LuceneMentionStore.openReadOnly(folder)) {
      return store.search(MentionQuery.everything(), Paging.first(100)).mentions();
    }
  }

  private static EnrichedMention mention(int number) {
    return saying("number" + number).id("x:" + number).enriched();
  }
}
