package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.ConfigurationWatcher.Outcome;
import nl.buzzard.core.query.QuerySyntax;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationWatcherTest {

  @TempDir Path folder;
  private final ConfigurationReader reader =
      new ConfigurationReader(new SmallQuerySyntax(), Map.of());
  private final List<String> heard = new ArrayList<>();
  private Instant modified = Instant.parse("2026-03-01T12:00:00Z");
  private ConfigurationWatcher watcher;

  @BeforeEach
  void startWithAnOrganisation() throws Exception {
    write("organisation: Before");
    watcher = new ConfigurationWatcher(reader, folder);
    watcher.onChange(configuration -> heard.add(configuration.settings().organisation()));
  }

  @Test
  void anUnchangedFolderIsNotReadAgain() {
    Configuration before = watcher.current();

    assertThat(watcher.check()).isEmpty();
    assertThat(watcher.current()).isSameAs(before);
    assertThat(heard).isEmpty();
  }

  @Test
  void aSoundChangeComesIntoForceOnce() throws IOException {
    write("organisation: After!");

    assertThat(watcher.check()).contains(new Outcome.Taken(watcher.current()));
    assertThat(watcher.check()).isEmpty();
    assertThat(organisation()).isEqualTo("After!");
    assertThat(heard).containsExactly("After!");
  }

  @Test
  void afterAFaultOfItsOwnItKeepsLooking() throws Exception {
    QuerySyntax stumbling =
        text -> {
          throw new IllegalStateException("made up");
        };
    var frail = new ConfigurationWatcher(new ConfigurationReader(stumbling, Map.of()), folder);
    Path brands = folder.resolve("brands.yml");
    Files.writeString(brands, "brands:\n  - {name: Meeuw, role: own, query: meeuw}\n");

    assertThat(frail.check()).contains(new Outcome.Refused(List.of()));

    Files.delete(brands);
    assertThat(frail.check()).contains(new Outcome.Taken(frail.current()));
  }

  @Test
  void aFaultyChangeIsRefusedOnceAndTakenWhenMended() throws IOException {
    write("organization: After");

    assertThat(watcher.check())
        .contains(
            new Outcome.Refused(
                List.of(
                    new Fault(
                        "buzzard.yml",
                        1,
                        0,
                        "unknown key 'organization' — did you mean 'organisation'?"))));
    assertThat(watcher.check()).isEmpty();
    assertThat(organisation()).isEqualTo("Before");
    assertThat(heard).isEmpty();

    write("organisation: After");

    assertThat(watcher.check()).get().isInstanceOf(Outcome.Taken.class);
    assertThat(organisation()).isEqualTo("After");
    assertThat(heard).containsExactly("After");
  }

  @Test
  void aChangeOfTheSameLengthIsSeen() throws IOException {
    write("organisation: Eroefb");

    assertThat(watcher.check()).isPresent();
    assertThat(organisation()).isEqualTo("Eroefb");
  }

  @Test
  void aFileThatAppearsOrDisappearsIsAChange() throws IOException {
    Files.writeString(folder.resolve("brands.yml"), "brands: [{name: P, role: own, query: p}]");
    assertThat(watcher.check()).isPresent();
    assertThat(watcher.current().brands()).hasSize(1);

    Files.delete(folder.resolve("brands.yml"));
    assertThat(watcher.check()).isPresent();
    assertThat(watcher.current().brands()).isEmpty();
  }

  @Test
  void theFolderGoneIsRefused() throws IOException {
    Files.delete(folder.resolve("buzzard.yml"));
    Files.delete(folder);

    assertThat(watcher.check()).get().isInstanceOf(Outcome.Refused.class);
    assertThat(organisation()).isEqualTo("Before");
  }

  @Test
  void aListenerThatStumblesKeepsNobodyFromHearing() throws IOException {
    watcher.onChange(configuration -> {
      throw new IllegalStateException("stumbled on purpose");
    });
    var after = new ArrayList<Configuration>();
    watcher.onChange(after::add);

    write("organisation: After");
    watcher.check();

    assertThat(after).containsExactly(watcher.current());
  }

  @Test
  void aFaultyFolderIsNoStart() throws IOException {
    write("organisation: [");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> new ConfigurationWatcher(reader, folder));
  }

  private String organisation() {
    return watcher.current().settings().organisation();
  }

  /** Sets the time itself: a file system may give two quick writes the same. */
  private void write(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("buzzard.yml"), yaml);
    modified = modified.plusSeconds(1);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }
}
