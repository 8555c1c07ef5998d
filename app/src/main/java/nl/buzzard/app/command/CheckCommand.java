package nl.buzzard.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells every fault of a configuration folder at once. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Tells every fault in the configuration, with file and line.",
    footer = {"", "Example:", "  ./buzzard check --config conf"})
final class CheckCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Configuration configuration = config.read();
      out.printf(
          Locale.ROOT,
          "No faults: %d brands, %d queries, %d sources, %d alerts.%n",
          configuration.brands().size(),
          configuration.queries().size(),
          configuration.sources().size(),
          configuration.alerts().size());
      return ExitCode.OK;
    } catch (ConfigurationException e) {
      out.println(e.getMessage());
      out.println(ConfigOption.inWords(e.faults()) + ".");
      return ExitCode.USAGE;
    }
  }
}
