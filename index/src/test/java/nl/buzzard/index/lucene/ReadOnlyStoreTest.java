package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyStoreTest {

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void nameTheFolder() {
    folder = home.resolve("index");
  }

  @Test
  void aReaderSeesEveryBatchFromTheMomentItWasStored() {
    try (MentionStore reader = LuceneMentionStore.openReadOnly(folder);
        MentionStore writer = LuceneMentionStore.open(folder)) {
      assertThat(reader.count(MentionQuery.everything())).isZero();

      writer.store(List.of(saying("one").enriched()));
      assertThat(reader.count(MentionQuery.everything())).isEqualTo(1);

      writer.store(List.of(saying("two").enriched()));
      assertThat(reader.search(MentionQuery.everything(), Paging.first(5)).total()).isEqualTo(2);
    }
  }

  @Test
  void aFolderThatIsNotThereIsAnEmptyStore() {
    try (MentionStore reader = LuceneMentionStore.openReadOnly(folder)) {
      assertThat(reader.search(MentionQuery.everything(), Paging.first(5)).mentions()).isEmpty();
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void aReaderStoresNothing() {
    try (MentionStore reader = LuceneMentionStore.openReadOnly(folder)) {
      assertThatThrownBy(() -> reader.store(List.of(saying("one").enriched())))
          .isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void aSecondWriterIsToldWhoHasTheIndex() {
    try (MentionStore writer = LuceneMentionStore.open(folder)) {
      writer.store(List.of());
      assertThatExceptionOfType(IndexUnusableException.class)
          .isThrownBy(() -> LuceneMentionStore.open(folder))
          .withMessageContaining("Another process is writing");
    }
  }
}
