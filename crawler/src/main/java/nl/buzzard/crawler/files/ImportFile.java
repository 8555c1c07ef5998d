package nl.buzzard.crawler.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file to import: its name for people, its size and a way to read it from its start. Immutable.
 *
 * @param name the last part of its path
 * @param size in bytes as on disk
 * @param content opens its bytes; each call starts anew
 */
record ImportFile(String name, long size, Content content) {

  /** A way to read the bytes of a file from its start. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  static ImportFile at(Path path) throws ImportException {
    if (Files.notExists(path)) {
      throw new ImportException("There is no file " + path + ": check its name and folder.");
    }
    if (Files.isDirectory(path)) {
      throw new ImportException(path + " is a folder: name one file in it.");
    }
    if (!Files.isRegularFile(path)) {
      throw new ImportException(path + " is no ordinary file: save it to disk first.");
    }
    try {
      ImportFile file =
          new ImportFile(
              String.valueOf(path.getFileName()),
              Files.size(path),
              () -> Files.newInputStream(path));
      if (file.size() == 0) {
        throw new ImportException(file.name() + " is empty: there is nothing to import.");
      }
      return file;
    } catch (NoSuchFileException e) {
      throw new ImportException("There is no file " + path + ": check its name and folder.", e);
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  /**
   * {@return what tells this content from any other, whatever the file is called}
   *
   * <p>All bytes count: a correction in the middle often leaves the size as it was.
   */
  String fingerprint() throws ImportException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = content.open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw unreadable(name, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static ImportException unreadable(String name, IOException cause) {
    return new ImportException(
        name + " cannot be read (" + cause + "): check that you may open it.", cause);
  }

  static ImportException damaged(String name, IOException cause) {
    return new ImportException(
        name
            + " cannot be read to its end ("
            + cause.getMessage()
            + "): it may be cut off or damaged; import a whole copy, which doubles nothing.",
        cause);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
