package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Lets a new folder grow beside an old one and take its place when it is whole, so that being
 * stopped at any moment leaves one of them. Immutable.
 *
 * @param folder the old one, if there is one
 */
record FolderSwap(Path folder) {

  /** {@return where the new one grows} */
  Path grown() {
    return beside(".reindexed");
  }

  /** {@return where the old one stays if it is kept} */
  Path old() {
    return beside(".before-reindex");
  }

  /** Takes back what a swap that was stopped left. */
  void begin() throws IOException {
    if (!Files.isDirectory(folder) && Files.isDirectory(old())) {
      Files.move(old(), folder);
    }
    delete(grown());
  }

  /** Puts the new one in the place of the old one. */
  void finish(boolean keepOld) throws IOException {
    delete(old());
    if (Files.isDirectory(folder)) {
      Files.move(folder, old());
    }
    Files.move(grown(), folder);
    if (!keepOld) {
      delete(old());
    }
  }

  private Path beside(String suffix) {
    return folder.resolveSibling(folder.getFileName() + suffix);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
