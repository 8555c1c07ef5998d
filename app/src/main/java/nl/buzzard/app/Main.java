package nl.buzzard.app;

import nl.buzzard.app.command.BuzzardCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The program: hands its arguments to the command line and ends with its exit code. */
public final class Main {

  private Main() {}

  /** Runs one command; ends with 0, with 2 for a caller's mistake, with 1 for a failure. */
  public static void main(String[] arguments) {
    // Lucene logs through java.util.logging: bring that where all other lines go.
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(BuzzardCommand.commandLine().execute(arguments));
  }
}
