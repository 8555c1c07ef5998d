package nl.buzzard.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains models from files of labelled texts. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains a model from labelled files.",
    synopsisSubcommandLabel = "WHAT",
    commandListHeading = "%nWhat:%n",
    footer = {
      "",
      "Example:",
      "  ./buzzard train sentiment --lang nl --out nl.model posts.tsv reviews.tsv.gz"
    },
    subcommands = {
      TrainSentimentCommand.class,
      TrainDeepCommand.class,
      TrainLanguageCommand.class,
      TrainSignalsCommand.class
    })
final class TrainCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
