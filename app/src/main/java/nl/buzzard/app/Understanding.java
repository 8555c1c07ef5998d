package nl.buzzard.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.buzzard.config.Configuration;
import nl.buzzard.index.match.SignalQueries;

/**
 * The models of an installation, and the texts of the signals under them, which can be replaced.
 *
 * @param signals finds the signals as they are written
 * @param models what understands text
 */
record Understanding(SignalQueries signals, Models models) {

  /** Begins to read it; opening the database and the index needs nothing of it meanwhile. */
  static CompletableFuture<Understanding> begin(Configuration configuration) {
    return CompletableFuture.supplyAsync(() -> read(configuration));
  }

  private static Understanding read(Configuration configuration) {
    Path own = configuration.settings().dataFolder().resolve("models");
    SignalQueries signals = new SignalQueries(Models.written(configuration));
    // Beside the opening of the database and the index, which does not wait for it.
    var _ = CompletableFuture.runAsync(signals::prepare);
    Models models = Models.load(own, signals);
    return new Understanding(signals, models.with(configuration.settings()));
  }

  /** {@return what was begun, once it is there; a failure is thrown as it happened} */
  static Understanding of(CompletableFuture<Understanding> begun) {
    try {
      return begun.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
