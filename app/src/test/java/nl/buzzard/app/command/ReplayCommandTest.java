package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.app.Engine;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay knows what the alert itself knew: also what was hidden and what was not collected. */
class ReplayCommandTest {

  private static final Instant SILENT = Instant.parse("2026-03-30T12:00:00Z");

  @TempDir Path folder;
  private Path conf;

  @BeforeEach
  void importFiveWeeksOfFourPostsAnHour() throws IOException {
    conf = Files.createDirectories(folder.resolve("conf"));
    List<String> rows = new ArrayList<>(List.of("id\twhen\tbrand\tsays"));
    for (Instant at = SILENT.minus(Duration.ofDays(35));
        at.isBefore(SILENT);
        at = at.plus(Duration.ofMinutes(15))) {
      long number = at.getEpochSecond();
      rows.add(number + "\t" + at + "\tPolderfoon\tstoring nummer " + number);
    }
    Path file = Files.write(folder.resolve("hours.tsv"), rows);
    assertThat(
            said(
                "import",
                file.toString(),
                "--source",
                "feed",
                "--map",
                "id=id,text=says,published=when,brand=brand"))
        .contains("0 rejected");
    Files.writeString(
        conf.resolve("alerts.yml"),
        """
        alerts:
          - {name: Stilte, kind: drop, query: storing, to: team@example.org}
        """);
  }

  private String said(String... words) {
    StringWriter out = new StringWriter();
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--config", conf.toString()));
    PrintWriter writer = new PrintWriter(out);
    BuzzardCommand.commandLine().setOut(writer).setErr(writer).execute(all.toArray(String[]::new));
    return out.toString();
  }

  private String replayed() {
    return said("replay", "Stilte", "--from", "2026-03-30", "--to", "2026-03-31");
  }

  @Test
  void hoursThatWereNotCollectedAreNoDrop() throws Exception {
    assertThat(replayed()).endsWith("\n1 mail\n");

    try (Database database = Engine.openDatabase(ConfigOption.reader().read(conf).settings())) {
      database
          .jdbi()
          .useHandle(handle -> {
            handle.execute(
                "INSERT INTO source_health (source, last_visit, visits, not_modified, items,"
                    + " failures, failures_in_a_row) VALUES ('feed', 0, 1, 0, 1000, 0, 0)");
            handle.execute(
                "INSERT INTO source_gap (source, gap_start, gap_end, cause)"
                    + " VALUES ('feed', ?, ?, 'FAILED')",
                SILENT.toEpochMilli(),
                SILENT.plus(Duration.ofHours(12)).toEpochMilli());
          });
    }
    assertThat(replayed()).isEqualTo("0 mails\n");
  }
}
