package nl.buzzard.crawler.files;

import nl.buzzard.core.source.Source;

/**
 * How far an import is: the cursor saved with each batch. Immutable.
 *
 * @param rows rows done
 * @param accepted those put in the inbox
 * @param rejected those that were not
 * @param rejectedBytes the size of the file of rejected rows that goes with it
 * @param stage whether the end was reached
 */
record ImportState(long rows, long accepted, long rejected, long rejectedBytes, Stage stage) {

  static final ImportState START = new ImportState(0, 0, 0, 0, Stage.RUNNING);

  /** Whether the end of the file was reached. */
  enum Stage {
    RUNNING,
    FINISHED
  }

  /**
   * @throws IllegalStateException if an import did not write the cursor
   */
  static ImportState of(Source.Cursor cursor) {
    if (cursor.equals(Source.Cursor.START)) {
      return START;
    }
    String[] parts = cursor.token().split(" ", -1);
    try {
      return new ImportState(
          Long.parseLong(parts[0]),
          Long.parseLong(parts[1]),
          Long.parseLong(parts[2]),
          Long.parseLong(parts[3]),
          Stage.valueOf(parts[4]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalStateException("no cursor of an import: " + cursor.token(), e);
    }
  }

  Source.Cursor cursor() {
    return new Source.Cursor(
        rows + " " + accepted + " " + rejected + " " + rejectedBytes + " " + stage);
  }

  /** {@return the counts, for a log} */
  @Override
  public String toString() {
    return rows + " rows, " + accepted + " accepted, " + rejected + " rejected";
  }
}
