package nl.buzzard.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.buzzard.app.Models;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a folder of models of one's own. */
final class ModelsOption {

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description =
          "A folder with nl.model, en.model, en.head or signals.model of your own, made by train.")
  private @Nullable Path folder;

  /** {@return the models to ask, but signals as they are written, unfiltered} */
  Models withoutFilter() {
    Models models = load();
    return new Models(models.languages(), models.fast(), models.deep(), Models.shippedSignals());
  }

  /** {@return the models to ask} */
  Models load() {
    if (folder == null) {
      return Models.load();
    }
    if (!Files.isDirectory(folder)) {
      throw new CallerMistake("there is no folder " + folder);
    }
    return Models.load(folder, Models.shippedSignals());
  }
}
