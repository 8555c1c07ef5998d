package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

  @TempDir Path folder;

  @Test
  void aNameIsASignalWeKnowALifeEventOrOneOfYourOwn() throws Exception {
    write(
        """
        signals:
        - {name: COMPLAINT, query: klacht}
        - {name: LIFE_EVENT/WEDDING, query: trouwen}
        - {name: MISSED_PROGRAMME, query: gemist}
        """);

    assertThat(read().signals())
        .containsExactly(
            new WrittenSignal(Signal.Type.COMPLAINT, null, new MentionQuery.Word("klacht")),
            new WrittenSignal(Signal.Type.LIFE_EVENT, "WEDDING", new MentionQuery.Word("trouwen")),
            new WrittenSignal(
                Signal.Type.OWN, "MISSED_PROGRAMME", new MentionQuery.Word("gemist")));
  }

  @Test
  void whoWritesNoneHasThoseThatComeAlong() throws Exception {
    assertThat(read().signals()).isNull();
  }

  @Test
  void theExampleIsWhatComesAlongAndASignalOfOnesOwn() throws IOException {
    String example = Files.readString(Path.of("example/signals.yml"));
    String shipped = Files.readString(Path.of("src/main/resources/nl/buzzard/config/signals.yml"));

    assertThat(example).startsWith(shipped);
    assertThat(example.substring(shipped.length()).lines().filter(line -> line.contains("name:")))
        .containsExactly("  - name: MISSED_PROGRAMME");
  }

  @Test
  void anEmptyListLooksForNothing() throws Exception {
    write("signals: []\n");
    assertThat(read().signals()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIFE_EVENT",
        "LIFE_EVENT/PREGNANCY",
        "LIFE_EVENT/ILLNESS",
        "LIFE_EVENT/DEBT",
        "LIFE_EVENT/UNION",
        "LIFE_EVENT/BELIEF",
        "LIFE_EVENT/POLITICS",
        "LIFE_EVENT_PREGNANCY",
        "complaint",
        "OWN"
      })
  void lifeEventsAreAClosedListAndOtherNamesAreInCapitals(String name) throws IOException {
    write("signals:\n- {name: " + name + ", query: woord}\n");

    ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, this::read);

    assertThat(refused.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.file()).isEqualTo("signals.yml"))
        .satisfies(fault -> assertThat(fault.message()).contains("WEDDING", name));
  }

  private Configuration read() throws ConfigurationException {
    return new ConfigurationReader(new SmallQuerySyntax(), Map.of()).read(folder);
  }

  private void write(String text) throws IOException {
    Files.writeString(folder.resolve("signals.yml"), text);
  }
}
