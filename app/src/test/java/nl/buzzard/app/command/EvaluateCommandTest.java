package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.sentiment.evaluation.LabelledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void everyWrongLabelIsSaidInOneSentence() throws IOException {
    int exitCode = evaluate("sentiment", file("label\ttext\nblij\tTop\n"));

    assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString().lines()).singleElement().asString().contains("\"blij\"");
  }

  @Test
  void aMissingFileIsSaidInOneSentence() {
    assertThat(evaluate("language", "nowhere.tsv")).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains("there is no file nowhere.tsv");
  }

  @Test
  void aNetworkOfOnesOwnThatNobodyNamedIsSaidInOneSentence() throws IOException {
    Path configuration = Files.createDirectory(folder.resolve("conf"));

    int exitCode =
        evaluate(
            "sentiment",
            file("label\ttext\nneutral\tok\n"),
            "--model=own",
            "--config=" + configuration);

    assertThat(exitCode).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("buzzard.yml names nobody of your own");
  }

  @Test
  void aTableCountsEveryTextOnce() {
    List<LabelledText> texts = List.of(new LabelledText("yes", "a"), new LabelledText("no", "b"));
    Examination examination = Examination.of(texts, text -> "yes");

    assertThat(examination.table().size()).isEqualTo(2);
    assertThat(ExaminationReport.json(examination))
        .contains("\"accuracy\":0.5", "\"confusion\":{\"no\":{\"no\":0,\"yes\":1}");
    ExaminationReport.print(examination, new PrintWriter(out, true));
    assertThat(out.toString()).contains("2 texts  accuracy 0.500", "macro-recall 0.500");
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("posts.tsv"), content).toString();
  }

  private int evaluate(String what, String... arguments) {
    return BuzzardCommand.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of("evaluate", what), Stream.of(arguments))
                .toArray(String[]::new));
  }
}
