package nl.buzzard.app.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import nl.buzzard.app.Engine;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.store.Database;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who may sign in. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    description = "Says who may sign in.",
    footer = {
      "",
      "Examples:",
      "  ./buzzard user add marieke --name 'Marieke de Vries'",
      "  ./buzzard user password marieke < new-password.txt",
      "  ./buzzard user list"
    })
final class UserCommand implements Runnable {

  @Mixin private ConfigOption config = new ConfigOption();

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Adds somebody; asks for his password, or reads it from standard input.")
  void add(
      @Parameters(paramLabel = "USER", description = "What he signs in with.") String user,
      @Option(names = "--name", paramLabel = "NAME", description = "How colleagues see him.")
          @Nullable String name)
      throws Exception {
    try (Database database = Engine.openDatabase(config.read().settings())) {
      Accounts accounts = new Accounts(database.jdbi(), InstantSource.system());
      if (!accounts.add(user, Objects.requireNonNullElse(name, user), password())) {
        throw new CallerMistake("there is somebody called '" + user + "' already");
      }
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(Objects.requireNonNullElse(e.getMessage(), "that will not do"));
    }
    spec.commandLine().getOut().println("'" + user + "' may sign in now.");
  }

  @Command(
      name = "password",
      mixinStandardHelpOptions = true,
      description =
          "Gives somebody another password; asks for it, or reads it from standard input.")
  void password(@Parameters(paramLabel = "USER", description = "Who.") String user)
      throws Exception {
    try (Database database = Engine.openDatabase(config.read().settings())) {
      if (!new Accounts(database.jdbi(), InstantSource.system()).setPassword(user, password())) {
        throw new CallerMistake("there is nobody called '" + user + "'");
      }
    } catch (IllegalArgumentException e) {
      throw new CallerMistake(Objects.requireNonNullElse(e.getMessage(), "that will not do"));
    }
    spec.commandLine().getOut().println("'" + user + "' has another password now.");
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists who may sign in.")
  void list() throws Exception {
    try (Database database = Engine.openDatabase(config.read().settings())) {
      for (Account account : new Accounts(database.jdbi(), InstantSource.system()).list()) {
        spec.commandLine()
            .getOut()
            .printf(Locale.ROOT, "%-20s %s%n", account.name(), account.displayName());
      }
    }
  }

  /**
   * {@return the password, asked for on a terminal without showing it, else the first line given}
   */
  private static String password() throws IOException {
    Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? "" : new String(typed);
    }
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Objects.requireNonNullElse(input.readLine(), "");
  }
}
