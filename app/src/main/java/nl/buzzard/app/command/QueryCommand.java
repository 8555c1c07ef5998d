package nl.buzzard.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells about queries. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "Tells about queries.",
    footer = {"", "Example:", "  ./buzzard query explain 'storing NEAR/5 (internet OR wifi)'"},
    subcommands = ExplainCommand.class)
final class QueryCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
