package nl.buzzard.app.export;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

  @TempDir Path folder;
  private final InMemoryMentionStore store = new InMemoryMentionStore();

  @Test
  void everyMentionIsWrittenOnceOverManyPages() throws IOException {
    store.store(
        IntStream.range(0, 2_500).mapToObj(i -> saying("text").id("x:" + i).enriched()).toList());

    long written = export(path -> new JsonLinesWriter(path, mention -> mention.id().value()));

    assertThat(written).isEqualTo(2_500);
    assertThat(Files.readAllLines(file())).hasSize(2_500).doesNotHaveDuplicates();
  }

  @Test
  void aCellOfCsvIsQuotedAndNeverAFormula() throws IOException {
    store.store(
        List.of(saying("=HYPERLINK(\"evil\"), zei hij\nen ging").id("x:1").by("-1+1").enriched()));

    export(CsvWriter::new);

    assertThat(Files.readString(file()))
        .contains("\"'=HYPERLINK(\"\"evil\"\"), zei hij\nen ging\"")
        .contains(",'-1+1,");
  }

  @Test
  void personalDataIsMadeUnreadableOnItsWayOut() throws IOException {
    store.store(
        List.of(
            saying("mail anna@post.example")
                .id("x:1")
                .titled("Bel 06-00000000")
                .negative("mail", "anna@post.example")
                .enriched()));

    export(path -> new MaskingWriter(new CsvWriter(path)));

    assertThat(Files.readString(file()))
        .contains("Bel •••••••••••,mail •••••••••••••••••,")
        .doesNotContain("anna@", "00000000");
  }

  @Test
  void unknownReachIsAnEmptyCellAndNobodyIsAZero() throws IOException {
    store.store(
        List.of(
            saying("a").id("x:1").by(new Author("anna", null, 0L)).enriched(),
            saying("b").id("x:2").by("bob").enriched()));

    export(CsvWriter::new);

    assertThat(Files.readString(file())).contains(",anna,0,0,,").contains(",bob,,,,");
  }

  @Test
  void aWorkbookHoldsTextAsTextAndSurvivesOddCharacters() throws IOException {
    store.store(List.of(saying("=1+1 <b> & \u0000 half \ud83d").id("x:1").enriched()));

    export(XlsxWriter::new);

    try (ZipFile workbook = new ZipFile(file().toFile())) {
      String sheet =
          new String(
              workbook.getInputStream(workbook.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(sheet).contains("=1+1 &lt;b&gt; &amp;").doesNotContain("<f>");
    }
  }

  @Test
  void aFailedExportLeavesTheFormerFileAlone() throws IOException {
    store.store(List.of(saying("a").enriched()));
    Files.writeString(file(), "former");

    assertThatThrownBy(() -> export(path -> new FullDisk())).hasMessage("No space left");
    assertThat(Files.readString(file())).isEqualTo("former");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file());
    }
  }

  private static final class FullDisk implements MentionWriter {

    @Override
    public void write(EnrichedMention mention) throws IOException {
      throw new IOException("No space left");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private long export(Export.Opening opening) throws IOException {
    return new Export(store)
        .write(MentionQuery.everything(), file(), opening, (written, total) -> {});
  }

  private Path file() {
    return folder.resolve("mentions");
  }
}
