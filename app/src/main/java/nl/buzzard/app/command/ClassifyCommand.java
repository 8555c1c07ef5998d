package nl.buzzard.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import nl.buzzard.app.Models;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

  private static final Origin STANDARD_INPUT =
      new Origin(new SourceId("standard input"), Platform.OTHER, null, null, null);

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Models models = Models.load();
    PrintWriter out = spec.commandLine().getOut();
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        out.println(MentionLine.understanding(understood(models, text)));
      }
    }
    out.flush();
    return ExitCode.OK;
  }

  private static EnrichedMention understood(Models models, String text) {
    Mention mention =
        new Mention(
            new MentionId("line"),
            STANDARD_INPUT,
            null,
            text.length() <= Mention.MAX_BODY_LENGTH
                ? text
                : text.substring(0, Mention.MAX_BODY_LENGTH),
            Author.UNKNOWN,
            Instant.EPOCH,
            Instant.EPOCH,
            Engagement.UNKNOWN,
            List.of());
    EnrichedMention step = EnrichedMention.notYetUnderstood(mention, List.of());
    step = step.withLanguage(models.languages().detect(mention.text()));
    step = step.withSentiment(models.sentiments().classify(mention.text(), step.language()));
    return step.withSignals(models.signals().detect(step));
  }
}
