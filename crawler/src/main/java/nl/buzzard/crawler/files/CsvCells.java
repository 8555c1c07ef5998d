package nl.buzzard.crawler.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 has it, with commas, or with semicolons where those divide the first line
 * in more cells (the Dutch Excel).
 *
 * <p>A quote that is never closed costs its own line only: reading goes on at the line after it.
 * Not thread-safe.
 */
final class CsvCells implements Cells.Reader {

  private static final String NOT_CLOSED = "opens a quote that is not closed within 1 MB";
  private static final String TEXT_AFTER_QUOTE =
      "has text after a closing quote: write a quote inside quotes twice";

  private final Lines lines;
  private final Deque<Line> heldBack = new ArrayDeque<>();
  private final char delimiter;

  CsvCells(Lines lines) throws IOException {
    this.lines = lines;
    Line header = nextNotBlank();
    if (header == null) {
      this.delimiter = ',';
      return;
    }
    heldBack.addFirst(header);
    this.delimiter = cellCount(header, ';') > cellCount(header, ',') ? ';' : ',';
  }

  @Override
  public @Nullable Cells next() throws IOException {
    Line first = nextNotBlank();
    if (first == null) {
      return null;
    }
    if (first.fault() == Line.Fault.TOO_LONG) {
      return Cells.of(first, List.of());
    }
    CsvRecord csv = new CsvRecord(delimiter);
    CsvRecord.Progress progress = csv.add(first.text());
    if (progress == CsvRecord.Progress.OPEN) {
      return overMoreLines(first, csv);
    }
    return progress == CsvRecord.Progress.COMPLETE
        ? Cells.of(first, csv.cells())
        : Cells.unreadable(first, TEXT_AFTER_QUOTE);
  }

  private Cells overMoreLines(Line first, CsvRecord csv) throws IOException {
    List<Line> more = new ArrayList<>();
    Line suspect = first;
    long length = first.text().length();
    for (Line line = nextLine(); line != null; line = nextLine()) {
      more.add(line);
      length += line.text().length() + 1L;
      if (line.fault() == Line.Fault.TOO_LONG || length > Lines.MAX_BYTES) {
        break;
      }
      suspect = suspect.fault() == null ? line : suspect;
      CsvRecord.Progress progress = csv.add(line.text());
      if (progress == CsvRecord.Progress.COMPLETE) {
        return Cells.of(new Line(first.number(), first.text(), suspect.fault()), csv.cells());
      }
      if (progress == CsvRecord.Progress.BROKEN) {
        return startingAgain(first, more, TEXT_AFTER_QUOTE);
      }
    }
    return startingAgain(first, more, NOT_CLOSED);
  }

  private Cells startingAgain(Line first, List<Line> more, String fault) {
    more.reversed().forEach(heldBack::addFirst);
    return Cells.unreadable(first, fault);
  }

  private @Nullable Line nextLine() throws IOException {
    Line held = heldBack.pollFirst();
    return held == null ? lines.next() : held;
  }

  private @Nullable Line nextNotBlank() throws IOException {
    Line line = nextLine();
    while (line != null && line.text().isEmpty()) {
      line = nextLine();
    }
    return line;
  }

  private static int cellCount(Line header, char delimiter) {
    CsvRecord csv = new CsvRecord(delimiter);
    csv.add(header.text());
    return csv.cells().size();
  }
}
