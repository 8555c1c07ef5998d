package nl.buzzard.crawler.files;

import java.util.Map;
import nl.buzzard.config.ImportMapping.ImportField;

/** One row of a file, read or not. Immutable. */
sealed interface Row {

  /** {@return the number of its first line, counted from 1} */
  long line();

  /** {@return its first line as it stands in the file} */
  String raw();

  /**
   * {@return what it says for each mapped field; a field that is absent or blank has no value}
   *
   * @throws UnusableRowException if it does not have the shape of its format
   */
  Map<ImportField, String> values() throws UnusableRowException;

  /** A row whose values are known. */
  record Read(long line, String raw, Map<ImportField, String> values) implements Row {}

  /** A row whose values cannot be known, for a reason. */
  record Rejected(long line, String raw, String reason) implements Row {

    @Override
    public Map<ImportField, String> values() throws UnusableRowException {
      throw new UnusableRowException(reason);
    }
  }
}
