package nl.buzzard.crawler.social;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.ZipInputStream;
import okio.BufferedSource;
import okio.Okio;

/**
 * A file of GDELT's Global Knowledge Graph: a zip of one text, read line after line, so that a
 * small file that unfolds into a huge one does no harm. Pure.
 */
final class GkgFile {

  /** A file of a busy quarter of an hour unfolds into a tenth of this. */
  static final long MOST_CHARACTERS = 200_000_000;

  /** The longest lines seen are of a fortieth of this. */
  private static final long LONGEST_LINE = 2_000_000;

  private GkgFile() {}

  /**
   * Reads every row.
   *
   * @return how many there are; lines that are no rows do not count
   * @throws IOException if it is no zip, or breaks off, or is larger than any such file
   */
  static long read(byte[] zip, Consumer<GkgRow> rows) throws IOException {
    long read = 0;
    long characters = 0;
    try (ZipInputStream unzipped = new ZipInputStream(new ByteArrayInputStream(zip))) {
      if (unzipped.getNextEntry() == null) {
        throw new IOException("not a zip");
      }
      BufferedSource lines = Okio.buffer(Okio.source(unzipped));
      while (!lines.exhausted()) {
        String line = lines.readUtf8LineStrict(LONGEST_LINE);
        characters += line.length() + 1;
        if (characters > MOST_CHARACTERS) {
          throw new IOException("unfolds into more than any file of GDELT");
        }
        GkgRow row = GkgRow.read(line);
        if (row != null) {
          read++;
          rows.accept(row);
        }
      }
    }
    return read;
  }
}
