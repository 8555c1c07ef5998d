package nl.buzzard.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.index.query.QueryParser;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The option that names the configuration folder, shared by every command that needs one. */
final class ConfigOption {

  /** Read when nobody names a folder; while it is empty the defaults hold. */
  private static final Path DEFAULT_FOLDER = Path.of("conf");

  @Option(
      names = "--config",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description =
          "The configuration folder (default: conf; while it is empty, the usual values hold).")
  private @Nullable Path folder;

  /** {@return the folder the configuration is read from, made empty when nobody named one} */
  Path folder() throws IOException {
    if (folder == null) {
      return Files.createDirectories(DEFAULT_FOLDER);
    }
    if (!Files.isDirectory(folder)) {
      throw new CallerMistake(
          String.format(
              Locale.ROOT,
              "there is no folder %s; copy one from config/example: cp -r config/example/. %s",
              folder,
              folder));
    }
    return folder;
  }

  /** {@return the configuration} */
  Configuration read() throws ConfigurationException, IOException {
    return reader().read(folder());
  }

  /** {@return what reads a configuration folder} */
  static ConfigurationReader reader() {
    return ConfigurationReader.zoned(QueryParser::new, Map.copyOf(System.getenv()));
  }

  /** {@return how many faults there are, in words} */
  static String inWords(List<?> faults) {
    return faults.size() == 1 ? "1 fault" : faults.size() + " faults";
  }
}
