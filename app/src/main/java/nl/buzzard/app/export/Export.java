package nl.buzzard.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * Writes all mentions that answer a query to a file, newest first, a page at a time, so that a
 * million take no more memory than a thousand. The file has its name only once it is whole.
 * Immutable.
 *
 * @param search where the mentions are
 */
public record Export(MentionSearch search) {

  private static final int PAGE = 1_000;

  /** Opens a file to write mentions to. */
  @FunctionalInterface
  public interface Opening {
    /** {@return a writer to a new file} */
    MentionWriter open(Path file) throws IOException;
  }

  /** Hears how far an export is. */
  @FunctionalInterface
  public interface Progress {
    /** So many mentions of so many are written. */
    void at(long written, long total);
  }

  /**
   * Writes the file, in place of one that has its name.
   *
   * @return how many mentions are in it
   * @throws IOException if it could not be written; a former file is as it was
   */
  public long write(MentionQuery query, Path file, Opening opening, Progress progress)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      long written = writeTo(opening.open(unfinished), query, progress);
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private long writeTo(MentionWriter opened, MentionQuery query, Progress progress)
      throws IOException {
    long written = 0;
    try (MentionWriter writer = opened) {
      Paging paging = Paging.first(PAGE);
      for (boolean more = true; more; ) {
        Hits page = search.search(query, paging);
        for (EnrichedMention mention : page.mentions()) {
          writer.write(mention);
        }
        written += page.mentions().size();
        progress.at(written, page.total());
        more = page.next() != null;
        paging = new Paging(PAGE, page.next());
      }
    }
    return written;
  }
}
