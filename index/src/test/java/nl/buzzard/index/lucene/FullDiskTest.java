package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionStore;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

class FullDiskTest {

  @Test
  void afterTheDiskOfTheIndexWasFullTheSameBatchIsStored() throws IOException {
    Disk disk = new Disk();
    storedOnceThereIsRoom(disk, new Disk(), disk);
  }

  @Test
  void afterTheDiskOfTheCopyWasFullTheSameBatchIsStored() throws IOException {
    Disk disk = new Disk();
    storedOnceThereIsRoom(disk, disk, new Disk());
  }

  private static void storedOnceThereIsRoom(Disk disk, Disk copy, Disk index) throws IOException {
    try (MentionStore store = StoreOn.directories(copy, index, Duration.ofSeconds(30))) {
      store.store(List.of(saying("before").enriched()));
      disk.full = true;
      assertThatThrownBy(() -> store.store(List.of(saying("during").enriched())))
          .isInstanceOf(UncheckedIOException.class);
      assertThat(store.count(MentionQuery.everything())).isEqualTo(1);

      disk.full = false;
      store.store(List.of(saying("during").enriched()));
      assertThat(store.count(MentionQuery.everything())).isEqualTo(2);
    }
  }

  private static final class Disk extends FilterDirectory {
    private boolean full;

    Disk() {
      super(new ByteBuffersDirectory());
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (full) {
        throw new IOException("No space left on device");
      }
      return super.createOutput(name, context);
    }
  }
}
