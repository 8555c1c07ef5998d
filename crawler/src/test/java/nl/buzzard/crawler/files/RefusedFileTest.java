package nl.buzzard.crawler.files;

import static nl.buzzard.crawler.files.ImportCase.ID_TEXT;
import static nl.buzzard.crawler.files.ImportCase.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedFileTest {

  @TempDir private Path folder;
  private ImportCase given;

  @BeforeEach
  void makeCase() {
    given = new ImportCase(folder);
  }

  @AfterEach
  void nothingWasKept() {
    assertThat(given.inbox.batches).isZero();
  }

  @Test
  void aMissingFileIsSaidToBeMissing() {
    refused(folder.resolve("no.csv"), "There is no file " + folder.resolve("no.csv"));
  }

  @Test
  void aFolderIsSaidToBeOne() {
    refused(folder, folder + " is a folder");
  }

  @Test
  void anEmptyFileIsSaidToBeEmpty() {
    refused(given.file("a.csv", ""), "a.csv is empty");
    refused(given.file("b.csv.gz", ImportCase.gzipped("")), "b.csv.gz is empty");
    refused(given.file("c.csv", "\uFEFF\n\n"), "c.csv has blank lines only");
  }

  @Test
  void aBinaryFileIsSaidToBeBinary() {
    refused(given.file("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}), "a.csv is a binary file");
    refused(given.file("b.csv.gz", ImportCase.gzipped("id\0")), "b.csv.gz is a binary file");
  }

  @Test
  void utf16IsNamed() {
    byte[] bytes = "\uFEFFid\ttext\n".getBytes(StandardCharsets.UTF_16LE);
    refused(given.file("a.tsv", bytes), "a.tsv is written in UTF-16: save it as UTF-8");
  }

  @Test
  void aBrokenGzipIsSaidToBeDamaged() {
    byte[] packed = ImportCase.gzipped("id,text\n1,a\n");
    packed[packed.length / 2] ^= 0x55;
    Path file = given.file("a.csv.gz", packed);
    assertThatThrownBy(() -> given.run(file)).isInstanceOf(ImportException.class);
  }

  @Test
  void anUnknownKindListsTheKnownOnes() {
    refused(given.file("a.xlsx", "id"), "must end in .csv, .tsv, .jsonl or .ndjson");
  }

  @Test
  void aColumnThatIsNotThereNamesTheNearestAndAll() {
    refused(
        given.file("a.csv", "id,tekst,datum\n"),
        "a.csv has no column \"text\" to read the text from; did you mean \"tekst\"? It has: id,"
            + " tekst, datum.");
  }

  @Test
  void aJsonPathThatIsNowhereNamesTheNearestAndAll() {
    refused(
        given.file("a.jsonl", "{\"id\":1,\"post\":{\"txt\":\"a\"},\"tekst\":\"b\"}\n"),
        "did you mean \"tekst\"? It has: id, post.txt, tekst.");
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    refused(given.file("a.csv", "id,text,text\n"), "more than one column \"text\"");
  }

  @Test
  void aMappingWithoutTextIsRefused() {
    ImportMapping mapping = ImportCase.mapping(Map.of(ImportField.ID, "id"));
    Path file = given.file("a.csv", "id,text\n");
    assertThatThrownBy(() -> given.run(file, mapping))
        .isInstanceOf(ImportException.class)
        .hasMessage("The mapping has no column for the text: add text=COLUMN.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.tsv", "a.jsonl"})
  void oneEndlessLineIsRefusedInFlatMemory(String name) {
    long size = 300L << 20;
    ImportFile file = new ImportFile(name, size, () -> new OneLine(size));
    assertThatThrownBy(() -> given.importer().run(file, SOURCE, ID_TEXT, (rows, read, total) -> {}))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("longer than 1 MB");
  }

  private void refused(Path file, String sentence) {
    assertThatThrownBy(() -> given.run(file))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining(sentence);
  }

  /** A line without an end, made as it is read. */
  private static final class OneLine extends InputStream {

    private long left;

    OneLine(long size) {
      left = size;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int read = (int) Math.min(length, left);
      Arrays.fill(buffer, offset, offset + read, (byte) 'x');
      left -= read;
      return read;
    }
  }
}
