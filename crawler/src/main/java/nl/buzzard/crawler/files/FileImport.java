package nl.buzzard.crawler.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports files of historical mentions into the inbox, in flat memory however large they are.
 *
 * <p>Each batch is put together with how far the import is, so one that was stopped goes on behind
 * its last batch when it is started again, and one that was finished adds nothing. The same content
 * is the same import whatever the file is called; another source or mapping makes it another.
 *
 * <p>Thread-safe, as long as the same file is not imported by two at a time.
 */
public final class FileImport {

  private static final Logger LOG = LoggerFactory.getLogger(FileImport.class);

  private final Inbox inbox;
  private final Path rejectedFolder;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * @param inbox where the mentions go
   * @param rejectedFolder where the files of rejected rows go; made when the first is needed
   * @param zone where times are from that do not tell
   * @param clock tells when a mention was collected
   */
  public FileImport(Inbox inbox, Path rejectedFolder, ZoneId zone, InstantSource clock) {
    this.inbox = inbox;
    this.rejectedFolder = rejectedFolder;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Imports a file, or what is left of it.
   *
   * @param file its name ends in {@code .csv}, {@code .tsv}, {@code .jsonl} or {@code .ndjson},
   *     with or without {@code .gz}
   * @param source the name its mentions are filed under
   * @param mapping which column is which field; id and text must be there
   * @param listener hears of every batch
   * @return the counts
   * @throws ImportException if the file or the mapping is no good, or reading failed on the way;
   *     rows before that stay in the inbox and it may be started again
   */
  public ImportResult run(
      Path file, SourceId source, ImportMapping mapping, ProgressListener listener)
      throws ImportException {
    return run(ImportFile.at(file), source, mapping, listener);
  }

  ImportResult run(
      ImportFile file, SourceId source, ImportMapping mapping, ProgressListener listener)
      throws ImportException {
    FileFormat format = FileFormat.byName(file.name());
    refuseIncomplete(mapping);
    try (OpenedFile opened = OpenedFile.of(file)) {
      Rows rows = format.rows(opened, mapping, file.name());
      String key = key(file, source, mapping);
      SourceId cursorName = new SourceId("import/" + key);
      ImportState before = ImportState.of(inbox.cursor(cursorName));
      Path rejectedFile =
          rejectedFolder.resolve(file.name() + "." + key.substring(0, 8) + ".rejected.tsv");
      if (before.stage() == ImportState.Stage.FINISHED) {
        return result(before, rejectedFile, ImportResult.Course.ALREADY_DONE);
      }
      RejectedRows rejectedRows = new RejectedRows(rejectedFile, before.rejectedBytes());
      ImportBatch batch = new ImportBatch(inbox, cursorName, rejectedRows, before);
      RowMapping items = new RowMapping(source, mapping.platform(), new PublishedTime(zone));
      readAll(
          rows,
          batch,
          items,
          () -> listener.progressed(batch.committed().rows(), opened.bytesRead(), file.size()));
      LOG.info("import {} under {} done: {}", key, source, batch.committed());
      return result(batch.committed(), rejectedFile, courseFrom(before));
    } catch (IOException e) {
      throw ImportFile.damaged(file.name(), e);
    }
  }

  private void readAll(Rows rows, ImportBatch batch, RowMapping items, Runnable afterBatch)
      throws IOException, ImportException {
    for (long skipped = 0; skipped < batch.committed().rows(); skipped++) {
      rows.next();
    }
    for (Row row = rows.next(); row != null; row = rows.next()) {
      add(row, batch, items);
      if (batch.full()) {
        batch.commit(ImportState.Stage.RUNNING);
        afterBatch.run();
      }
    }
    batch.commit(ImportState.Stage.FINISHED);
    afterBatch.run();
  }

  private void add(Row row, ImportBatch batch, RowMapping items) {
    try {
      batch.accept(items.item(row.values(), clock.instant()));
    } catch (UnusableRowException e) {
      batch.reject(row, e.reason());
    }
  }

  private static ImportResult.Course courseFrom(ImportState before) {
    return before.equals(ImportState.START)
        ? ImportResult.Course.COMPLETE
        : ImportResult.Course.RESUMED;
  }

  private static ImportResult result(
      ImportState state, Path rejectedFile, ImportResult.Course course) {
    return new ImportResult(
        state.rows(),
        state.accepted(),
        state.rejected(),
        state.rejected() > 0 ? rejectedFile : null,
        course);
  }

  private static void refuseIncomplete(ImportMapping mapping) throws ImportException {
    for (ImportField field : List.of(ImportField.ID, ImportField.TEXT)) {
      if (!mapping.columns().containsKey(field)) {
        String name = field.name().toLowerCase(Locale.ROOT);
        throw new ImportException(
            "The mapping has no column for the " + name + ": add " + name + "=COLUMN.");
      }
    }
  }

  /** {@return what tells this import from any other} */
  private String key(ImportFile file, SourceId source, ImportMapping mapping)
      throws ImportException {
    String everything =
        String.join(
            "\n",
            file.fingerprint(),
            source.name(),
            mapping.platform().name(),
            new TreeMap<>(mapping.columns()).toString(),
            zone.getId());
    byte[] hash = ImportFile.sha256().digest(everything.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
