package nl.buzzard.index.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Does to folders of an index what happens to them in bad hours. */
final class Folders {

  private Folders() {}

  /** {@return the files with something in them, by name} */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> size(file) > 0).sorted().toList();
    }
  }

  static Path largest(Path folder, String part) throws IOException {
    return files(folder).stream()
        .filter(file -> file.getFileName().toString().contains(part))
        .max(Comparator.comparingLong(Folders::size))
        .orElseThrow();
  }

  static void cut(Path file) throws IOException {
    cut(file, size(file) / 2);
  }

  static void cut(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  static long size(Path file) {
    return file.toFile().length();
  }

  static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (Path file : files(from)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
