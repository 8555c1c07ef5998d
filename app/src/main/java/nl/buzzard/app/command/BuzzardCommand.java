package nl.buzzard.app.command;

import java.io.PrintWriter;
import java.util.Objects;
import nl.buzzard.app.pipeline.Outage;
import nl.buzzard.config.ConfigurationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line as a whole: its sub-commands, its help, and how errors are told. */
@Command(
    name = "buzzard",
    mixinStandardHelpOptions = true,
    version = "Buzzard 0.1.0-SNAPSHOT",
    description = "Social listening and webcare in Dutch and English.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Start here:",
      "  ./buzzard demo                     made-up brands and mentions on http://localhost:8080",
      "  ./buzzard run --config my-folder   the real thing",
      "",
      "Every command explains itself: ./buzzard COMMAND --help"
    },
    subcommands = {
      DemoCommand.class,
      RunCommand.class,
      CheckCommand.class,
      ImportCommand.class,
      SearchCommand.class,
      QueryCommand.class,
      TopicsCommand.class,
      ExportCommand.class,
      CorrectionsCommand.class,
      ReindexCommand.class,
      LabelCommand.class,
      ClassifyCommand.class,
      DetectCommand.class,
      ReplayCommand.class,
      ExtractCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      SourcesCommand.class,
      RobotsCommand.class,
      UserCommand.class
    })
public final class BuzzardCommand implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(BuzzardCommand.class);

  @Spec private CommandSpec spec;

  /** Made by picocli. */
  public BuzzardCommand() {}

  /** {@return the command line, ready to execute} */
  public static CommandLine commandLine() {
    return new CommandLine(new BuzzardCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (exception, commandLine, result) -> explain(exception, commandLine.getErr()));
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** One plain sentence for a person; the stack trace goes to the log. */
  private static int explain(Exception exception, PrintWriter err) {
    return switch (exception) {
      case CallerMistake mistake -> {
        err.println("buzzard: " + mistake.getMessage());
        yield CommandLine.ExitCode.USAGE;
      }
      case ConfigurationException faults -> {
        err.println(faults.getMessage());
        yield CommandLine.ExitCode.USAGE;
      }
      default -> {
        err.println("buzzard: " + told(exception));
        log.debug("The command failed", exception);
        yield CommandLine.ExitCode.SOFTWARE;
      }
    };
  }

  /** What a database says of a failure may quote a mention. */
  private static String told(Exception exception) {
    return Outage.behind(exception)
        .filter(outage -> outage.cause() != Outage.Cause.FILE)
        .map(Outage::sentence)
        .orElseGet(() -> Objects.requireNonNullElse(exception.getMessage(), exception.toString()));
  }
}
