package nl.buzzard.crawler.files;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import org.jspecify.annotations.Nullable;

/** The rows of a table under a header. Not thread-safe. */
final class TableRows implements Rows {

  private final Cells.Reader cells;
  private final Map<ImportField, Integer> positions;
  private final int width;

  private TableRows(Cells.Reader cells, Map<ImportField, Integer> positions, int width) {
    this.cells = cells;
    this.positions = positions;
    this.width = width;
  }

  static TableRows of(Cells.Reader cells, ImportMapping mapping, String name)
      throws IOException, ImportException {
    Cells header = cells.next();
    if (header == null) {
      throw new ImportException(name + " has blank lines only: there is nothing to import.");
    }
    if (header.fault() != null) {
      throw new ImportException(
          name
              + " has no header to find columns in: its first line "
              + header.fault()
              + "; check that it has one row per line.");
    }
    List<String> columns = header.values().stream().map(String::strip).toList();
    return new TableRows(cells, positions(columns, mapping, name), columns.size());
  }

  private static Map<ImportField, Integer> positions(
      List<String> columns, ImportMapping mapping, String name) throws ImportException {
    Map<ImportField, Integer> positions = new EnumMap<>(ImportField.class);
    for (Map.Entry<ImportField, String> mapped : new EnumMap<>(mapping.columns()).entrySet()) {
      String column = mapped.getValue();
      int position = columns.indexOf(column);
      if (position < 0) {
        throw MissingColumn.of(name, mapped.getKey(), column, columns);
      }
      if (position != columns.lastIndexOf(column)) {
        throw new ImportException(
            name + " has more than one column \"" + column + "\": give each its own name.");
      }
      positions.put(mapped.getKey(), position);
    }
    return positions;
  }

  @Override
  public @Nullable Row next() throws IOException {
    Cells row = cells.next();
    if (row == null) {
      return null;
    }
    long line = row.line().number();
    String raw = row.line().text();
    if (row.fault() != null) {
      return new Row.Rejected(line, raw, row.fault());
    }
    if (row.values().size() != width) {
      return new Row.Rejected(
          line, raw, "has " + row.values().size() + " columns where the header has " + width);
    }
    return new Row.Read(line, raw, values(row.values()));
  }

  private Map<ImportField, String> values(List<String> row) {
    Map<ImportField, String> values = new EnumMap<>(ImportField.class);
    for (Map.Entry<ImportField, Integer> position : positions.entrySet()) {
      String value = row.get(position.getValue());
      if (!value.isBlank()) {
        values.put(position.getKey(), value);
      }
    }
    return values;
  }
}
