package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.IndexRebuild.Result;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whichever file of a committed index or of its copy is cut short, no mention is lost. */
class TruncatedFileTest {

  @TempDir Path parent;

  @TestFactory
  Stream<DynamicTest> aFileOfTheIndexCutShortIsNamedAndReindexBringsEveryMentionBack()
      throws IOException {
    return cuts(fill(parent.resolve("whole/index")));
  }

  @TestFactory
  Stream<DynamicTest> aFileOfTheCopyCutShortIsNamedAndReindexBringsItBack() throws IOException {
    Path index = fill(parent.resolve("whole/index"));
    return cuts(new MentionCopy(index).folder());
  }

  /** Small segments packed into one file each, a large one of many files, and replaced mentions. */
  private static Path fill(Path index) throws IOException {
    try (MentionStore store = LuceneMentionStore.open(index)) {
      for (int batch = 0; batch < 4; batch++) {
        int from = 10 * batch;
        store.store(IntStream.range(from, from + 10).mapToObj(TruncatedFileTest::mention).toList());
      }
      store.forgetBefore(Instant.parse("2026-01-01T00:00:03Z"));
      store.store(List.of(saying("changed").id("x:20").at("2026-01-02T00:00:00Z").enriched()));
    }
    return index;
  }

  private Stream<DynamicTest> cuts(Path folder) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : oneOfEachKind(folder)) {
      long size = Folders.size(file);
      for (long length : List.of(size / 2, size - 1)) {
        String damage =
            folder.getFileName() + "/" + file.getFileName() + " cut to " + length + " of " + size;
        Path home = parent.resolve("damaged-" + folder.getFileName() + "-" + tests.size());
        Path damaged = home.resolve(folder.getFileName()).resolve(file.getFileName());
        tests.add(DynamicTest.dynamicTest(damage, () -> cutShort(home, damaged, length)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(15);
    return tests.stream();
  }

  private static Collection<Path> oneOfEachKind(Path folder) throws IOException {
    Map<String, Path> kinds = new TreeMap<>();
    for (Path file : Folders.files(folder)) {
      String name = file.getFileName().toString();
      kinds.putIfAbsent(name.substring(Math.max(name.indexOf('.'), 0)), file);
    }
    return kinds.values();
  }

  private void cutShort(Path home, Path file, long length) throws IOException {
    Path whole = parent.resolve("whole/index");
    Path index = home.resolve("index");
    Folders.copy(whole, index);
    Folders.copy(new MentionCopy(whole).folder(), new MentionCopy(index).folder());
    Folders.cut(file, length);

    assertThatExceptionOfType(IndexUnusableException.class)
        .isThrownBy(() -> LuceneMentionStore.open(index).close())
        .withMessageContaining("The file " + file.getFileName() + " of the mentions in " + home)
        .withMessageContaining("is damaged: './buzzard reindex'");
    Result result = new IndexRebuild(index).run(done -> {});

    assertThat(result.lost()).isZero();
    assertThat(all(index)).isEqualTo(all(whole)).hasSize(37);
    LuceneMentionStore.open(index).close();
  }

  private static List<EnrichedMention> all(Path index) {
    try (MentionStore store = LuceneMentionStore.openReadOnly(index)) {
      return store.search(MentionQuery.everything(), Paging.first(100)).mentions();
    }
  }

  private static EnrichedMention mention(int number) {
    return saying("number" + number)
        .id("x:" + number)
        .at(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number).toString())
        .enriched();
  }
}
