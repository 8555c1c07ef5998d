package nl.buzzard.app.export;

import java.io.Closeable;
import java.io.IOException;
import nl.buzzard.core.mention.EnrichedMention;

/** Writes mentions to a file, one after the other, and keeps none. Not thread-safe. */
public interface MentionWriter extends Closeable {

  /** Writes one mention. */
  void write(EnrichedMention mention) throws IOException;

  /** Ends the file; without it the file is not whole. */
  @Override
  void close() throws IOException;
}
