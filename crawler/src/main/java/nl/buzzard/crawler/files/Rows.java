package nl.buzzard.crawler.files;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one file in the order they stand in. Not thread-safe. */
@FunctionalInterface
interface Rows {

  /**
   * {@return the next row; null at the end}
   *
   * @throws ImportException if this is no file of rows at all
   */
  @Nullable Row next() throws IOException, ImportException;
}
