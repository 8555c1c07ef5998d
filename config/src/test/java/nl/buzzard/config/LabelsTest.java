package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buzzard.core.query.MentionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelsTest {

  @TempDir Path folder;

  @Test
  void aLabelHasANameAndAQuery() throws Exception {
    write("labels: [{name: Bezorging, query: pakket}]");

    assertThat(read().labels())
        .containsExactly(new LabelRule("Bezorging", new MentionQuery.Word("pakket")));
  }

  @Test
  void aLabelMayHide() throws Exception {
    write("labels: [{name: Vacatures, query: vacature, hide: true}, {name: B, query: pakket}]");

    assertThat(LabelRule.hiding(read().labels())).containsExactly("Vacatures");
  }

  @Test
  void twoLabelsOfOneNameAreAFault() throws Exception {
    write("labels: [{name: Bezorging, query: pakket}, {name: bezorging, query: doos}]");

    ConfigurationException faults = catchThrowableOfType(ConfigurationException.class, this::read);

    assertThat(faults).hasMessageContaining("queries.yml:1").hasMessageContaining("bezorging");
  }

  private Configuration read() throws ConfigurationException {
    return new ConfigurationReader(MentionQuery.Word::new, Map.of()).read(folder);
  }

  private void write(String text) throws Exception {
    Files.writeString(folder.resolve("queries.yml"), text);
  }
}
