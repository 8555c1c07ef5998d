package nl.buzzard.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.buzzard.app.Engine;
import nl.buzzard.app.MentionStores;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.Corrections;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what agents corrected to a file to train with, beside a running server or alone. */
@Command(
    name = "corrections",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the mentions whose labels agents corrected, as they are after that, to a tab-separated"
          + " file that train and evaluate read."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard corrections corrections.tsv",
      "  ./buzzard train sentiment --lang nl --out nl.model posts.tsv corrections.tsv"
    })
final class CorrectionsCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Settings settings = config.read().settings();
    long written;
    try (Database database = Engine.openDatabase(settings);
        MentionStore store = MentionStores.openReadOnly(settings);
        BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      lines.write("id\tlang\ttext\tsentiment\tsignals\n");
      Corrections corrections = new Corrections(database.jdbi(), store, InstantSource.system());
      written = corrections.forEachCorrected(mention -> write(lines, mention));
    }
    spec.commandLine()
        .getOut()
        .printf(Locale.ROOT, "%,d corrected mentions written to %s%n", written, file);
    return ExitCode.OK;
  }

  private static void write(BufferedWriter lines, EnrichedMention mention) {
    String line =
        String.join(
            "\t",
            mention.id().value(),
            mention.language().name().toLowerCase(Locale.ROOT),
            mention.mention().text().replaceAll("[\t\r]+", " ").replace("\n", "\\n"),
            mention.sentiment().label().name(),
            mention.signals().stream()
                .map(CorrectionsCommand::name)
                .distinct()
                .collect(Collectors.joining("; ")));
    byte[] wellFormed = line.getBytes(StandardCharsets.UTF_8);
    try {
      lines.write(new String(wellFormed, StandardCharsets.UTF_8) + '\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the corrections could not be written", e);
    }
  }

  private static String name(Signal signal) {
    return signal.type() == Signal.Type.LIFE_EVENT && signal.kind() != null
        ? signal.type() + "/" + signal.kind()
        : signal.type().name();
  }
}
