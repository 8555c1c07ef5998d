package nl.buzzard.crawler.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;

/** A folder to import from, an inbox to import to, and the mapping most tests use. */
final class ImportCase {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final SourceId SOURCE = new SourceId("archive");
  static final ImportMapping ID_TEXT_PUBLISHED =
      mapping(
          Map.of(
              ImportField.ID, "id", ImportField.TEXT, "text", ImportField.PUBLISHED, "published"));
  static final ImportMapping ID_TEXT =
      mapping(Map.of(ImportField.ID, "id", ImportField.TEXT, "text"));

  final RecordingInbox inbox = new RecordingInbox();
  private final Path folder;

  ImportCase(Path folder) {
    this.folder = folder;
  }

  static ImportMapping mapping(Map<ImportField, String> columns) {
    return new ImportMapping("test", new EnumMap<>(columns), Platform.OTHER);
  }

  Path rejectedFolder() {
    return folder.resolve("imports");
  }

  FileImport importer() {
    return new FileImport(inbox, rejectedFolder(), ZoneId.of("Europe/Amsterdam"), () -> NOW);
  }

  Path file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzipped(String content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  ImportResult run(Path file) throws ImportException {
    return run(file, ID_TEXT);
  }

  ImportResult run(Path file, ImportMapping mapping) throws ImportException {
    return importer().run(file, SOURCE, mapping, (rows, read, total) -> {});
  }

  List<String> texts() {
    return inbox.items.stream().map(item -> item.content().body()).toList();
  }

  /** The lines of the rejected rows without the header. */
  static List<String> rejectedLines(ImportResult result) {
    try {
      List<String> lines = Files.readAllLines(result.rejectedFile());
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
