package nl.buzzard.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures what Buzzard understands and notices against labelled data. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Measures the models and the spike detector on labelled data.",
    synopsisSubcommandLabel = "WHAT",
    commandListHeading = "%nWhat:%n",
    footer = {"", "Example:", "  ./buzzard evaluate sentiment --lang nl posts.tsv"},
    subcommands = {
      EvaluateSentimentCommand.class,
      EvaluateLanguageCommand.class,
      EvaluateSignalsCommand.class,
      EvaluateTowardCommand.class,
      EvaluateSpikesCommand.class,
      EvaluateExtractionCommand.class
    })
final class EvaluateCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
