package nl.buzzard.crawler.files;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes one CSV record (RFC 4180) apart, fed line by line because a quoted cell may hold line ends.
 *
 * <p>A quote only quotes as the first character of a cell; elsewhere it is a plain character. Not
 * thread-safe: for one record.
 */
final class CsvRecord {

  /** How far the record is after a line. */
  enum Progress {
    COMPLETE,
    /** The line ended inside quotes: the next line belongs to it. */
    OPEN,
    /** Text follows a closing quote. */
    BROKEN
  }

  private final char delimiter;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder quoted = new StringBuilder();
  private boolean insideQuotes;

  CsvRecord(char delimiter) {
    this.delimiter = delimiter;
  }

  /** {@return the cells so far} */
  List<String> cells() {
    return cells;
  }

  Progress add(String line) {
    if (insideQuotes) {
      quoted.append('\n');
    }
    int position = 0;
    while (true) {
      if (!insideQuotes && position < line.length() && line.charAt(position) == '"') {
        insideQuotes = true;
        position++;
      }
      int end = insideQuotes ? quotedEnd(line, position) : plainEnd(line, position);
      if (insideQuotes) {
        return Progress.OPEN;
      }
      if (end == line.length()) {
        return Progress.COMPLETE;
      }
      if (line.charAt(end) != delimiter) {
        return Progress.BROKEN;
      }
      position = end + 1;
    }
  }

  private int plainEnd(String line, int start) {
    int found = line.indexOf(delimiter, start);
    int end = found < 0 ? line.length() : found;
    cells.add(line.substring(start, end));
    return end;
  }

  /** Reads up to behind the closing quote, or to the end of a line that does not close it. */
  private int quotedEnd(String line, int start) {
    int position = start;
    for (int quote = line.indexOf('"', position); quote >= 0; quote = line.indexOf('"', position)) {
      quoted.append(line, position, quote);
      position = quote + 1;
      if (position == line.length() || line.charAt(position) != '"') {
        cells.add(quoted.toString());
        quoted.setLength(0);
        insideQuotes = false;
        return position;
      }
      quoted.append('"');
      position++;
    }
    quoted.append(line, position, line.length());
    return line.length();
  }
}
