package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionStoreKit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;

class LuceneMentionStoreTest extends MentionStoreKit {

  @Override
  protected MentionStore open(Path folder) {
    return LuceneMentionStore.open(folder.resolve("index"));
  }

  @Test
  void whatIsForgottenIsInNoFileAnyMore() throws IOException {
    Path home = folder.resolve("forgetting");
    try (MentionStore mentions = LuceneMentionStore.open(home)) {
      mentions.store(
          List.of(
              saying("old").id("x:1").at("2025-01-01T00:00:00Z").enriched(),
              saying("new").id("x:2").at("2026-01-01T00:00:00Z").enriched()));

      mentions.forgetBefore(Instant.parse("2025-06-01T00:00:00Z"));

      assertThat(documents(home)).as("documents, deleted ones too").isEqualTo(1);
      assertThat(documents(new MentionCopy(home).folder())).as("also of the copy").isEqualTo(1);
    }
  }

  private static int documents(Path index) throws IOException {
    try (FSDirectory files = FSDirectory.open(index);
        DirectoryReader reader = DirectoryReader.open(files)) {
      return reader.maxDoc();
    }
  }
}
