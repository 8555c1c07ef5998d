package nl.buzzard.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.sentiment.fast.Judgement;
import nl.buzzard.sentiment.fast.SentimentJudge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A filter: one text a line in, what Buzzard understands of it out. */
@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = "Reads one text a line and writes what it understands of it as JSON, in order.",
    footer = {
      "",
      "Example:",
      "  echo \"Wéér 2 uur storing @Polderfoon, lekker dan #fail\" | ./buzzard classify"
    })
final class ClassifyCommand implements Callable<Integer> {

  @Mixin private ModelsOption modelsOption = new ModelsOption();

  @Mixin private JudgeOption judgeOption = new JudgeOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws ConfigurationException, IOException {
    Models models = modelsOption.load();
    SentimentJudge judge = judgeOption.of(models);
    PrintWriter out = spec.commandLine().getOut();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String text = nextLine(lines); text != null; text = nextLine(lines)) {
        out.println(line(models, judge, text));
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  /** {@return the next line, as much of it as a mention holds; null after the last} */
  private static @Nullable String nextLine(BufferedReader lines) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = lines.read();
    if (next < 0) {
      return null;
    }
    for (; next >= 0 && next != '\n'; next = lines.read()) {
      if (line.length() < Mention.MAX_BODY_LENGTH) {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  private static String line(Models models, SentimentJudge judge, String text) {
    EnrichedMention step = Understanding.inItsLanguage(models.languages(), text);
    String read = step.mention().text();
    Judgement judgement = judge.judge(read, step.language());
    step = step.withSentiment(judgement.sentiment());
    step = step.withSignals(models.signals().detect(step));
    return MentionLine.understanding(step, read, judgement.reasons());
  }
}
