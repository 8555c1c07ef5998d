package nl.buzzard.sentiment.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of labelled texts: tab-separated with a header line, UTF-8, gzipped when its name says so.
 *
 * <p>Fields are raw; a line break inside a text is written {@code \n}. A row without a label keeps
 * it empty. Immutable.
 *
 * @param path where it lies
 * @param labelColumns the names the column of the label may have, the likeliest first
 * @param language only rows whose column {@code lang} begins with this; null for all rows
 */
public record LabelledFile(Path path, List<String> labelColumns, @Nullable String language) {

  /** The most texts read of one file. */
  public static final int MOST_TEXTS = 200_000;

  public LabelledFile {
    labelColumns = List.copyOf(labelColumns);
  }

  /** Where in a row what stands. */
  private record Columns(int label, int text, int language) {}

  /**
   * {@return the labelled texts, in the order of the file}
   *
   * @throws IllegalArgumentException in one sentence, when the file is not of this form
   */
  public List<LabelledText> read() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      String header = lines.readLine();
      Columns columns = columns(header == null ? "" : header);
      List<LabelledText> texts = new ArrayList<>();
      int number = 1;
      for (String line = lines.readLine();
          line != null && texts.size() < MOST_TEXTS;
          line = lines.readLine()) {
        number++;
        read(line, number, columns, texts);
      }
      return texts;
    }
  }

  private InputStream open() throws IOException {
    InputStream stream = Files.newInputStream(path);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }

  private Columns columns(String header) {
    List<String> names = List.of(header.strip().toLowerCase(Locale.ROOT).split("\t", -1));
    for (String label : labelColumns) {
      if (names.contains(label) && names.contains("text")) {
        return new Columns(names.indexOf(label), names.indexOf("text"), names.indexOf("lang"));
      }
    }
    throw new IllegalArgumentException(
        path
            + ", line 1: expected a header with tabs that names the columns text and "
            + String.join(" or ", labelColumns));
  }

  private void read(String line, int number, Columns columns, List<LabelledText> texts) {
    if (line.isBlank()) {
      return;
    }
    String[] fields = line.split("\t", -1);
    if (fields.length <= Math.max(columns.label, columns.text)) {
      throw new IllegalArgumentException(
          path + ", line " + number + ": has " + fields.length + " columns, fewer than the header");
    }
    String label = fields[columns.label].strip();
    if (isWanted(fields, columns)) {
      texts.add(new LabelledText(label, fields[columns.text].replace("\\n", "\n")));
    }
  }

  private boolean isWanted(String[] fields, Columns columns) {
    return language == null
        || columns.language < 0
        || fields[columns.language].startsWith(language);
  }
}
