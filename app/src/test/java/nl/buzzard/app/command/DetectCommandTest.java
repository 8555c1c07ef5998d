package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DetectCommandTest {

  private static final int DAY = 288;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Path series(IntUnaryOperator count) throws IOException {
    String rows =
        IntStream.range(0, 4 * DAY)
            .mapToObj(step -> time(step) + "," + count.applyAsInt(step))
            .collect(Collectors.joining("\n"));
    return Files.writeString(folder.resolve("made-up.csv"), "timestamp,value\n" + rows + "\n");
  }

  private static String time(int step) {
    return LocalDateTime.parse("2026-03-02T00:00")
        .plusMinutes(5L * step)
        .toString()
        .replace('T', ' ');
  }

  private int run(String... arguments) {
    CommandLine line = BuzzardCommand.commandLine();
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void everyRowIsJudgedAndTheSpikeIsMarked() throws IOException {
    Path file = series(step -> step >= 3 * DAY && step < 3 * DAY + 12 ? 90 : step % 3);

    int exit = run("detect", file.toString());

    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .hasSize(1 + 4 * DAY)
        .startsWith("timestamp,value,score,alert", "2026-03-02 00:00,0,0.0000,0")
        .filteredOn(line -> line.endsWith(",1"))
        .singleElement()
        .asString()
        .startsWith(time(3 * DAY) + ",90,");
  }

  @Test
  void aRowThatCannotBeReadIsToldByFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), "timestamp,value\nyesterday,4\n");

    assertThat(run("detect", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("bad.csv, line 2: the time is not one like");
  }

  @Test
  void timeThatGoesBackIsToldByItsLine() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("back.csv"), "2026-03-02 00:05:00,1\n2026-03-02 00:00:00,1\n");

    assertThat(run("detect", file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("back.csv, line 2: ").contains("is not later");
  }

  @Test
  void evaluationCountsWindowsFoundAndFalseAlarms() throws IOException {
    series(step -> step >= 3 * DAY + 12 && step < 3 * DAY + 24 ? 90 : step % 3);
    Files.writeString(
        folder.resolve("windows.json"),
        "{\"made/made-up.csv\": [[\"2026-03-05 00:00:00.000000\", \"2026-03-05 12:00:00.000000\"]]}");

    assertThat(run("evaluate", "spikes", folder.toString(), "--json")).isZero();
    assertThat(out.toString()).contains("\"windows\":1", "\"found\":1", "\"falseAlarms\":0");
  }

  @Test
  void aFolderWithoutWindowsCannotBeEvaluated() {
    assertThat(run("evaluate", "spikes", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no windows.json in ");
  }
}
