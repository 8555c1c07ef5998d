package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.ExitCode;

class TrainSignalsCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aFilterIsTrainedMeasuredAndAsked() throws IOException {
    Path posts = folder.resolve("posts.tsv");
    StringBuilder lines = new StringBuilder("signals\ttext\n");
    for (int number = 0; number < 40; number++) {
      lines
          .append("COMPLAINT \"knarrig\"\tde trein is knarrig vandaag ")
          .append(number)
          .append('\n');
      lines.append("\tde trein is gewoon vandaag ").append((char) ('a' + number % 26)).append('\n');
    }
    Files.writeString(posts, lines);
    Path model = folder.resolve("signals.model");

    assertThat(
            run(
                "train",
                "signals",
                "--cross-validate",
                "2",
                "--out",
                model.toString(),
                posts.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("COMPLAINT", "filtered", "as written", "Wrote " + model);

    assertThat(run("evaluate", "signals", "--models", folder.toString(), posts.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsPattern("COMPLAINT +40 +1.000 +1.000 +1.000");
  }

  @Test
  void aDeepFilterIsTrainedAndAskedInTheSameWay() throws IOException {
    Path posts = folder.resolve("posts.tsv");
    StringBuilder lines = new StringBuilder("signals\ttext\n");
    for (int number = 0; number < 20; number++) {
      lines.append("COMPLAINT\tthe train was late and nobody told us why ").append(number);
      lines
          .append("\n\tthe train was on time and the coffee was warm ")
          .append(number)
          .append('\n');
    }
    Files.writeString(posts, lines);
    Path model = folder.resolve("deep-signals.model");

    assertThat(run("train", "signals", "--deep", "--out", model.toString(), posts.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(run("evaluate", "signals", "--models", folder.toString(), posts.toString()))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString()).containsPattern("COMPLAINT +20 +1.000 +1.000 +1.000");
  }

  @Test
  void aSignalNobodyKnowsIsSaidInOneSentence() {
    assertThat(run("train", "signals", "--cross-validate", "2", "GLOOM=posts.tsv"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("GLOOM is no signal a filter judges");
  }

  private int run(String... arguments) {
    return BuzzardCommand.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
