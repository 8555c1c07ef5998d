package nl.buzzard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void onlyOneAtATimeOwnsThePipeline() {
    DataFolder data = new DataFolder(folder.resolve("data"));

    try (DataFolder.Ownership first = data.own().orElseThrow()) {
      assertThat(first.channel().isOpen()).isTrue();
      assertThat(data.own()).isEmpty();
    }
    data.own().orElseThrow().close();
  }
}
