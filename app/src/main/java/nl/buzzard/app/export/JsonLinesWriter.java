package nl.buzzard.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import nl.buzzard.core.mention.EnrichedMention;

/** Writes each mention as one line of JSON. Not thread-safe. */
public final class JsonLinesWriter implements MentionWriter {

  private final Writer out;
  private final Function<EnrichedMention, String> json;

  /**
   * @param file made new
   * @param json writes a mention as JSON without a line break
   */
  public JsonLinesWriter(Path file, Function<EnrichedMention, String> json) throws IOException {
    this.out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.json = json;
  }

  @Override
  public void write(EnrichedMention mention) throws IOException {
    byte[] line = json.apply(mention).getBytes(StandardCharsets.UTF_8);
    out.write(new String(line, StandardCharsets.UTF_8));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
