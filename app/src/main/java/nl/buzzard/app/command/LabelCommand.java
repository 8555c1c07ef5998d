package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.buzzard.app.DataFolder;
import nl.buzzard.app.MentionStores;
import nl.buzzard.app.pipeline.LabelHistory;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.store.MentionStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives mentions of the past the labels the rules give now. */
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    description = {
      "Gives the mentions of the past the labels of queries.yml, and takes away what a changed rule",
      "no longer gives. A running server does this by itself; this is for when none runs.",
      "Stopped on the way, it goes on where it was."
    },
    footer = {
      "",
      "Examples:",
      "  ./buzzard label                        every label",
      "  ./buzzard label Bezorging              one of them",
      "  ./buzzard search 'tag:Bezorging' --count"
    })
final class LabelCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "A label named in queries.yml (default: all of them).")
  private @Nullable String name;

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = config.read();
    List<LabelRule> rules = wanted(configuration.labels());
    DataFolder folder = new DataFolder(configuration.settings().dataFolder());
    try (DataFolder.Ownership _ = folder.own().orElseThrow(LabelCommand::inUse);
        MentionStore store = MentionStores.open(configuration.settings())) {
      rules.forEach(rule -> apply(new LabelHistory(store), rule));
    }
    return ExitCode.OK;
  }

  private List<LabelRule> wanted(List<LabelRule> rules) {
    if (rules.isEmpty()) {
      throw new CallerMistake(
          "queries.yml has no labels; add for example: labels: [{name: Bezorging, query: bezorg*}]");
    }
    List<LabelRule> wanted =
        rules.stream().filter(rule -> name == null || rule.name().equalsIgnoreCase(name)).toList();
    if (wanted.isEmpty()) {
      throw new CallerMistake(
          "queries.yml has no label '"
              + name
              + "'; it has: "
              + rules.stream().map(LabelRule::name).collect(Collectors.joining(", ")));
    }
    return wanted;
  }

  private static CallerMistake inUse() {
    return new CallerMistake(
        "a Buzzard runs on this data folder and labels its mentions by itself; stop it first to do it"
            + " by hand.");
  }

  private void apply(LabelHistory history, LabelRule rule) {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = Progress.of("Label " + rule.name(), spec)) {
      long changed = history.apply(rule, (done, all) -> progress.at(done, done, all), () -> false);
      out.printf(Locale.ROOT, "%s: %,d mentions changed.%n", rule.name(), changed);
    }
  }
}
