package nl.buzzard.crawler.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What came of an import, counted over the whole file, also where it was read in several goes.
 * Immutable.
 *
 * @param rows rows read, without the header and blank lines
 * @param accepted rows put in the inbox, rows with the same id counted each
 * @param rejected rows that could not be used
 * @param rejectedFile where the rejected rows are, each with its line number and reason; null when
 *     none was rejected
 * @param course whether this run did all of it
 */
public record ImportResult(
    long rows, long accepted, long rejected, @Nullable Path rejectedFile, Course course) {

  /** How a run came to its result. */
  public enum Course {
    /** It read the file from its first row. */
    COMPLETE,
    /** It went on where an earlier run was stopped. */
    RESUMED,
    /** An earlier run had finished this file with this source and mapping: nothing was done. */
    ALREADY_DONE
  }
}
