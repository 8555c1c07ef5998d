package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.buzzard.app.Buzzard;
import nl.buzzard.app.DataFolder;
import nl.buzzard.config.ConfigurationWatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The real thing: collect, understand, index, alert and serve until it is stopped. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Collects, understands, indexes, alerts and serves, until Ctrl+C.",
    footer = {
      "",
      "Example:",
      "  cp -r config/example/. conf",
      "  ./buzzard user add marieke",
      "  ./buzzard run"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    ConfigurationWatcher configuration =
        new ConfigurationWatcher(ConfigOption.reader(), config.folder());
    DataFolder folder = new DataFolder(configuration.current().settings().dataFolder());
    DataFolder.Ownership owned = Running.own(folder, "in buzzard.yml");
    Running.refuseBusyPort(configuration.current().settings().server(), "in buzzard.yml");
    Buzzard buzzard = Buzzard.start(configuration, InstantSource.system());
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT,
        "Buzzard is listening: %s (Ctrl+C stops it)%n",
        configuration.current().settings().server().publicUrl());
    out.flush();
    Running.untilStopped(buzzard, owned);
    return ExitCode.OK;
  }
}
