package nl.buzzard.crawler.files;

import static nl.buzzard.crawler.files.ImportCase.ID_TEXT;
import static nl.buzzard.crawler.files.ImportCase.ID_TEXT_PUBLISHED;
import static nl.buzzard.crawler.files.ImportCase.SOURCE;
import static nl.buzzard.crawler.files.ImportCase.rejectedLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.SourceId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumedImportTest {

  @TempDir private Path folder;
  private ImportCase given;

  @BeforeEach
  void makeCase() {
    given = new ImportCase(folder);
  }

  /** CSV with a line end inside some cells and every 70th time unreadable. */
  static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(row ->
            row
                + (row % 3 == 0 ? ",\"text\nof " : ",\"text of ")
                + row
                + "\","
                + (row % 70 == 69 ? "soon" : "2015-02-24T11:35Z"))
        .collect(Collectors.joining("\n", "id,text,published\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({"1,csv", "2,csv", "3,csv", "4,csv", "5,csv", "1,csv.gz", "3,csv.gz", "5,csv.gz"})
  void killedAtAnyBatchAndResumedEqualsUndisturbed(int batch, String kind) throws Exception {
    ImportCase undisturbed = new ImportCase(Files.createDirectory(folder.resolve("other")));
    String rows = rows(2300);
    ImportResult expected = undisturbed.run(undisturbed.file("a.csv", rows), ID_TEXT_PUBLISHED);
    Path file =
        kind.endsWith("gz")
            ? given.file("a.csv.gz", ImportCase.gzipped(rows))
            : given.file("a.csv", rows);

    given.inbox.failAtBatch(batch);
    assertThatThrownBy(() -> given.run(file, ID_TEXT_PUBLISHED))
        .isInstanceOf(RecordingInbox.PowerCut.class);
    assertThat(given.inbox.items).hasSizeLessThan(undisturbed.inbox.items.size());
    ImportResult resumed = given.run(file, ID_TEXT_PUBLISHED);

    assertThat(given.inbox.items).isEqualTo(undisturbed.inbox.items);
    assertThat(resumed.rows()).isEqualTo(expected.rows()).isEqualTo(2300);
    assertThat(resumed.accepted()).isEqualTo(expected.accepted());
    assertThat(resumed.rejected()).isEqualTo(expected.rejected()).isEqualTo(32);
    assertThat(rejectedLines(resumed)).isEqualTo(rejectedLines(expected));
    assertThat(resumed.course())
        .isEqualTo(batch == 1 ? ImportResult.Course.COMPLETE : ImportResult.Course.RESUMED);
  }

  @Test
  void killedAtEveryBatchInTurnStillEqualsUndisturbed() throws Exception {
    ImportCase undisturbed = new ImportCase(Files.createDirectory(folder.resolve("other")));
    undisturbed.run(undisturbed.file("a.csv", rows(2300)), ID_TEXT_PUBLISHED);
    Path file = given.file("a.csv", rows(2300));
    for (int batch = 2; batch <= 8; batch += 2) {
      given.inbox.failAtBatch(batch);
      assertThatThrownBy(() -> given.run(file, ID_TEXT_PUBLISHED))
          .isInstanceOf(RecordingInbox.PowerCut.class);
    }
    given.run(file, ID_TEXT_PUBLISHED);
    assertThat(given.inbox.items).isEqualTo(undisturbed.inbox.items);
  }

  @Test
  void aSecondImportAddsNothingAndSaysSo() throws ImportException {
    Path file = given.file("a.csv", rows(700));
    ImportResult first = given.run(file, ID_TEXT_PUBLISHED);
    int batches = given.inbox.batches;
    ImportResult second = given.run(file, ID_TEXT_PUBLISHED);
    assertThat(second)
        .isEqualTo(
            new ImportResult(
                first.rows(),
                first.accepted(),
                first.rejected(),
                first.rejectedFile(),
                ImportResult.Course.ALREADY_DONE));
    assertThat(given.inbox.batches).isEqualTo(batches);
    assertThat(rejectedLines(second)).hasSize(10);
  }

  @Test
  void theSameContentUnderAnotherNameIsTheSameImport() throws ImportException {
    given.run(given.file("a.csv", rows(10)));
    assertThat(given.run(given.file("b.csv", rows(10))).course())
        .isEqualTo(ImportResult.Course.ALREADY_DONE);
  }

  @Test
  void aCorrectionInTheMiddleIsAnotherImport() throws ImportException {
    String rows = rows(10_000);
    int middle = rows.indexOf("soon", rows.length() / 2);
    given.run(given.file("a.csv", rows), ID_TEXT_PUBLISHED);
    String corrected = rows.substring(0, middle) + "2015" + rows.substring(middle + 4);
    assertThat(given.run(given.file("a.csv", corrected), ID_TEXT_PUBLISHED).course())
        .isEqualTo(ImportResult.Course.COMPLETE);
  }

  @Test
  void anotherSourceOrMappingIsAnotherImport() throws ImportException {
    Path file = given.file("a.csv", rows(10));
    given.run(file, ID_TEXT_PUBLISHED);
    assertThat(given.run(file, ID_TEXT).course()).isEqualTo(ImportResult.Course.COMPLETE);
    assertThat(
            given
                .importer()
                .run(file, new SourceId("other"), ID_TEXT, (rows, read, total) -> {})
                .course())
        .isEqualTo(ImportResult.Course.COMPLETE);
  }

  @Test
  void itemsAreFiledUnderTheirSourceAndTheCursorIsNot() throws ImportException {
    given.run(given.file("a.csv", rows(10)));
    assertThat(given.inbox.items).allMatch(item -> item.origin().source().equals(SOURCE));
    assertThat(given.inbox.cursors).hasSize(1).doesNotContainKey(SOURCE);
  }

  @Test
  void aCutOffGzipKeepsItsBatchesAndSaysSo() throws IOException {
    byte[] whole = ImportCase.gzipped(manyRows(200_000));
    byte[] half = Arrays.copyOf(whole, whole.length * 3 / 4);
    Path file = given.file("a.csv.gz", half);
    assertThatThrownBy(() -> given.run(file))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("a.csv.gz cannot be read to its end")
        .hasMessageContaining("import a whole copy");
    assertThat(given.inbox.items).hasSizeGreaterThan(1000);
  }

  private static String manyRows(int count) {
    List<String> rows =
        IntStream.range(0, count)
            .mapToObj(row -> row + "," + Integer.toHexString(row * 31))
            .toList();
    return "id,text\n" + String.join("\n", rows);
  }
}
