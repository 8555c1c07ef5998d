package nl.buzzard.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import nl.buzzard.core.mention.EnrichedMention;

/** Writes an index from mentions handed over one by one. Not thread-safe. */
final class Refill implements AutoCloseable {

  private static final int BATCH = 4_000;

  private final IndexWriting writing;
  private final LongConsumer progress;
  private final List<EnrichedMention> batch = new ArrayList<>(BATCH);
  private long done;

  /**
   * @param folder where the index grows
   * @param kind what grows there
   * @param progress hears how many mentions are done, now and then
   */
  Refill(Path folder, IndexWriting.Kind kind, LongConsumer progress) {
    this.writing = IndexWriting.in(folder, kind);
    this.progress = progress;
  }

  void add(EnrichedMention mention) {
    batch.add(mention);
    if (batch.size() == BATCH) {
      hand();
    }
  }

  /** Writes what is left. */
  void finish() {
    hand();
  }

  private void hand() {
    try {
      writing.write(batch);
    } catch (IOException unwritable) {
      throw new UncheckedIOException("The new index could not be written.", unwritable);
    }
    done += batch.size();
    batch.clear();
    progress.accept(done);
  }

  @Override
  public void close() throws IOException {
    writing.close();
  }
}
