package nl.buzzard.app.export;

import java.io.IOException;
import nl.buzzard.core.mention.EnrichedMention;

/**
 * Lets no personal data through to another writer. Not thread-safe.
 *
 * @param writer closed with this one
 */
public record MaskingWriter(MentionWriter writer) implements MentionWriter {

  @Override
  public void write(EnrichedMention mention) throws IOException {
    writer.write(mention.masked());
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
