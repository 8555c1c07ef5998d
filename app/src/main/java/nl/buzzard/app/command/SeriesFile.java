package nl.buzzard.app.command;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files of counts. */
final class SeriesFile {

  private SeriesFile() {}

  /** {@return the lines of a file, unpacked where its name ends in gz; of standard input for -} */
  static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(bytes(file), StandardCharsets.UTF_8));
  }

  /** {@return where and what a fault is, as the end of a sentence} */
  static String where(IllegalArgumentException fault, long line) {
    String what = String.valueOf(fault.getMessage());
    return what.startsWith("line ") ? what : "line " + line + ": " + what;
  }

  private static InputStream bytes(Path file) throws IOException {
    if (file.toString().equals("-")) {
      return System.in;
    }
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new CallerMistake("There is no readable file " + file + ".");
    }
    InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
  }
}
