package nl.buzzard.sentiment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledFileTest {

  @TempDir Path folder;

  @Test
  void columnsAreFoundByNameWhereverTheyStand() throws IOException {
    Path file = write("id\ttext\tsentiment\n1\tTop \"hoor\"\tNEGATIVE\n2\tFijn\\nzo\tPOSITIVE\n");

    assertThat(read(file))
        .containsExactly(
            new LabelledText("NEGATIVE", "Top \"hoor\""), new LabelledText("POSITIVE", "Fijn\nzo"));
  }

  @Test
  void onlyRowsOfTheLanguageAreReadWhereTheFileTells() throws IOException {
    Path file = write("lang\tlabel\ttext\nnl-BE\tneutral\tAmai\nen\tneutral\tOh\n");

    assertThat(new LabelledFile(file, List.of("label"), "nl").read())
        .containsExactly(new LabelledText("neutral", "Amai"));
  }

  @Test
  void aFileMayBeGzipped() throws IOException {
    Path file = folder.resolve("posts.tsv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("label\ttext\nneutral\tFiets\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read(file)).hasSize(1);
  }

  @Test
  void aFileWithoutTheColumnsIsRefusedWithWhatWasExpected() throws IOException {
    Path file = write("neutral\tFiets\n");

    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("line 1")
        .hasMessageContaining("label or sentiment");
  }

  @Test
  void aRowWithTooFewColumnsIsNamedByItsLine() throws IOException {
    Path file = write("label\ttext\nneutral\tFiets\nneutral\n");

    assertThatThrownBy(() -> read(file)).hasMessageContaining("line 3");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("posts.tsv"), text);
  }

  private static List<LabelledText> read(Path file) throws IOException {
    return new LabelledFile(file, List.of("label", "sentiment"), null).read();
  }
}
