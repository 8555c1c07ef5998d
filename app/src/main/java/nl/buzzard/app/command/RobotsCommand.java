package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.buzzard.crawler.robots.RobotsTxt;
import nl.buzzard.crawler.robots.RobotsVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether a robots.txt lets a robot read a page, and which line decided. */
@Command(
    name = "robots",
    mixinStandardHelpOptions = true,
    description =
        "Tells whether a robots.txt allows a robot to read an address, and the rule that decided.",
    footer = {"", "Example:", "  ./buzzard robots robots.txt Buzzard https://example.org/news/1"})
final class RobotsCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FILE", description = "a robots.txt")
  private Path file = Path.of("robots.txt");

  @Parameters(index = "1", paramLabel = "AGENT", description = "the name of the robot")
  private String agent = "";

  @Parameters(index = "2", paramLabel = "URL", description = "the address of the page")
  private String url = "";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws CallerMistake {
    RobotsVerdict verdict = RobotsTxt.read(bytes()).verdict(agent, url);
    spec.commandLine()
        .getOut()
        .println(
            (verdict.allowed() ? "allowed" : "disallowed")
                + ", "
                + (verdict.rule() == null ? "no rule speaks about it" : "by " + verdict.rule()));
    return ExitCode.OK;
  }

  private byte[] bytes() throws CallerMistake {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CallerMistake(
          "'" + file + "' cannot be read; name a robots.txt that is on this machine.");
    }
  }
}
