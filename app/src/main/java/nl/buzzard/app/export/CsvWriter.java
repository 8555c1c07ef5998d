package nl.buzzard.app.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.EnrichedMention;
import org.jspecify.annotations.Nullable;

/**
 * Writes mentions as comma-separated values in UTF-8 with a line of titles (RFC 4180). Not
 * thread-safe.
 */
public final class CsvWriter implements MentionWriter {

  /** What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection"). */
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private final Writer out;

  /** Makes a new file with its line of titles. */
  public CsvWriter(Path file) throws IOException {
    out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    line(Arrays.stream(Column.values()).map(Column::title).collect(Collectors.joining(",")));
  }

  @Override
  public void write(EnrichedMention mention) throws IOException {
    line(
        Arrays.stream(Column.values())
            .map(column -> cell(column.of(mention)))
            .collect(Collectors.joining(",")));
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write("\r\n");
  }

  private static String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> number.toString();
      default -> quoted(harmless(wellFormed(value.toString())));
    };
  }

  /** Half an emoji cannot be written in UTF-8. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
