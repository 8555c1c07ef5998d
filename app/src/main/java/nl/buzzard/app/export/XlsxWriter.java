package nl.buzzard.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buzzard.core.mention.EnrichedMention;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes mentions as an Excel workbook, a sheet for every million. Written rows leave memory at
 * once. Not thread-safe.
 */
public final class XlsxWriter implements MentionWriter {

  private static final int ROWS_A_SHEET = 1_000_000;

  /** Excel holds no longer text in a cell (Microsoft, "Excel specifications and limits"). */
  private static final int LONGEST_CELL = 32_767;

  private static final int FLUSH_EVERY = 1_000;

  private final OutputStream file;
  private final Workbook workbook;
  private Worksheet sheet;
  private int row = 1;
  private int sheets = 1;

  /** Makes a new file. */
  public XlsxWriter(Path path) throws IOException {
    file = Files.newOutputStream(path);
    workbook = new Workbook(file, "Buzzard", "1.0");
    sheet = titled(workbook.newWorksheet("Mentions"));
  }

  @Override
  public void write(EnrichedMention mention) throws IOException {
    if (row > ROWS_A_SHEET) {
      sheet.finish();
      sheet = titled(workbook.newWorksheet("Mentions " + ++sheets));
      row = 1;
    }
    int cell = 0;
    for (Column column : Column.values()) {
      put(cell++, column.of(mention));
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  /** Inline text is never a formula, so nothing has to be put before it. */
  private void put(int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      String text = value.toString();
      sheet.inlineString(row, column, text.substring(0, Math.min(text.length(), LONGEST_CELL)));
    }
  }

  private static Worksheet titled(Worksheet sheet) {
    int cell = 0;
    for (Column column : Column.values()) {
      sheet.inlineString(0, cell++, column.title());
    }
    return sheet;
  }

  @Override
  public void close() throws IOException {
    try (OutputStream _ = file) {
      workbook.finish();
    }
  }
}
