package nl.buzzard.crawler.files;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as its cells. Immutable.
 *
 * @param line the row's first line
 * @param values its cells, none when there is a fault
 * @param fault why it could not be read; null when it could
 */
record Cells(Line line, List<String> values, @Nullable String fault) {

  static Cells of(Line line, List<String> values) {
    return new Cells(line, values, line.fault() == null ? null : line.fault().reason());
  }

  static Cells unreadable(Line line, String fault) {
    return new Cells(line, List.of(), fault);
  }

  /** The rows of a table, its header first. Not thread-safe. */
  @FunctionalInterface
  interface Reader {

    /** {@return the next row that is not blank; null at the end} */
    @Nullable Cells next() throws IOException;
  }
}
