package nl.buzzard.crawler.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads text/tab-separated-values as IANA registered it: a tab ends a cell, a line end ends a row,
 * and nothing quotes them, so that a {@code "} is a character like any other.
 *
 * <p>Not thread-safe.
 */
final class TsvCells implements Cells.Reader {

  private final Lines lines;

  TsvCells(Lines lines) {
    this.lines = lines;
  }

  @Override
  public @Nullable Cells next() throws IOException {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (!line.text().isEmpty()) {
        return Cells.of(line, split(line.text()));
      }
    }
    return null;
  }

  private static List<String> split(String text) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
      cells.add(text.substring(start, tab));
      start = tab + 1;
    }
    cells.add(text.substring(start));
    return cells;
  }
}
