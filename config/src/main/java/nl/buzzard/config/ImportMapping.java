package nl.buzzard.config;

import java.util.Map;
import nl.buzzard.core.mention.Platform;

/**
 * Which column of a file is which field of a mention, from {@code sources.yml} or the command line.
 * Immutable.
 *
 * @param name what the mapping is called
 * @param columns the column of each mapped field
 * @param platform the kind of place the file's mentions are from
 */
public record ImportMapping(String name, Map<ImportField, String> columns, Platform platform) {

  public ImportMapping {
    columns = Map.copyOf(columns);
  }

  /** What a column can be mapped to. */
  public enum ImportField {
    ID,
    TEXT,
    TITLE,
    PUBLISHED,
    AUTHOR,
    NAME,
    FOLLOWERS,
    URL,
    BRAND,
    LOCATION,
    RATING,
    CONVERSATION,
    LIKES,
    REPOSTS,
    REPLIES
  }
}
