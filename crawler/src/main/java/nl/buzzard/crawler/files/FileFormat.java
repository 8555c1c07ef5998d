package nl.buzzard.crawler.files;

import java.io.IOException;
import java.util.Locale;
import nl.buzzard.config.ImportMapping;

/** How the rows of a file are written; its name tells. */
enum FileFormat {
  CSV,
  TSV,
  JSON_LINES;

  static FileFormat byName(String name) throws ImportException {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".gz")) {
      plain = plain.substring(0, plain.length() - 3);
    }
    return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
      case "csv" -> CSV;
      case "tsv" -> TSV;
      case "jsonl", "ndjson" -> JSON_LINES;
      default ->
          throw new ImportException(
              name
                  + " is of no known kind: its name must end in .csv, .tsv, .jsonl or .ndjson,"
                  + " with or without .gz.");
    };
  }

  /**
   * {@return the rows of a file, its header read}
   *
   * @throws ImportException if a mapped column is not in it
   */
  Rows rows(OpenedFile opened, ImportMapping mapping, String name)
      throws IOException, ImportException {
    if (this == JSON_LINES) {
      JsonPaths.in(opened.firstLines()).refuseMissing(mapping, name);
      return new JsonRows(opened.lines(), mapping, name);
    }
    Lines lines = opened.lines();
    Cells.Reader cells = this == CSV ? new CsvCells(lines) : new TsvCells(lines);
    return TableRows.of(cells, mapping, name);
  }
}
