package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static nl.buzzard.index.lucene.Folders.cut;
import static nl.buzzard.index.lucene.Folders.delete;
import static nl.buzzard.index.lucene.Folders.files;
import static nl.buzzard.index.lucene.Folders.largest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private Path copy;

  @BeforeEach
  void fill() {
    folder = parent.resolve("index");
    copy = new MentionCopy(folder).folder();
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

    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));

    assertThat(all()).isEqualTo(before);
    try (Stream<Path> left = Files.list(parent)) {
      assertThat(left).containsExactlyInAnyOrder(folder, copy);
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
  void anIndexThatIsGoneIsToldAndMadeAnew() throws IOException {
    delete(folder);

    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(() -> LuceneMentionStore.open(folder))
        .withMessageContaining("is gone: './buzzard reindex'");
    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));
  }

  @Test
  void anIndexOlderThanCopiesIsMadeAnewFromItself() throws IOException {
    delete(copy);

    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));
  }

  @Test
  void anIndexOlderThanCopiesIsCopiedWhenItIsOpened() throws IOException {
    delete(copy);
    LuceneMentionStore.open(folder).close();
    delete(folder);

    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));
  }

  @Test
  void aCopyThatMissedSomethingIsNotTakenForTheWhole() throws IOException {
    Path earlier = parent.resolve("earlier");
    Folders.copy(copy, earlier);
    try (MentionStore store = LuceneMentionStore.open(folder)) {
      store.store(List.of(mention(MENTIONS)));
    }
    delete(copy);
    Files.move(earlier, copy);

    assertThat(new IndexRebuild(folder).run(done -> {}).kept()).isEqualTo(MENTIONS + 1);
  }

  @Test
  void aRebuildStoppedBetweenTheTwoMovesIsTakenUp() throws IOException {
    Files.move(folder, parent.resolve("index.before-reindex"));

    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));
  }

  @Test
  void whatIsDamagedInOnePlaceIsReadInTheOther() throws IOException {
    List<EnrichedMention> before = all();
    cut(largest(folder, ".cfs"));
    cut(largest(copy, ".liv"));

    assertEverythingIsBack(new IndexRebuild(folder).run(done -> {}));

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void whatNeitherPlaceCanTellIsCountedAndTheOldFilesAreKept() throws IOException {
    cut(largest(folder, ".cfs"));
    cut(largest(copy, ".cfs"));

    Result result = new IndexRebuild(folder).run(done -> {});

    assertThat(result.lost()).isPositive();
    assertThat(result.kept()).isPositive().isGreaterThanOrEqualTo(MENTIONS - result.lost());
    assertThat(result.old()).isDirectory();
    assertThat(all()).hasSize((int) result.kept());
  }

  @Test
  void whereNeitherPlaceSaysWhatItHoldsNothingIsTouched() throws IOException {
    cut(largest(folder, "segments_"));
    cut(largest(copy, "segments_"));
    List<Path> files = files(folder);

    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(() -> new IndexRebuild(folder).run(done -> {}))
        .withMessageContaining("restore both folders from a backup");
    assertThat(files(folder)).isEqualTo(files);
  }

  private static void assertEverythingIsBack(Result result) {
    assertThat(result.kept()).isEqualTo(MENTIONS);
    assertThat(result.lost()).isZero();
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
