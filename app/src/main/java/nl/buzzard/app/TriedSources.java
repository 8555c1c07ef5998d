package nl.buzzard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.config.Fault;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.console.sources.SourceTry;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.index.query.QueryParser;

/**
 * Tries sources that are lines yet, each for half a minute at most: one that does not heed the end
 * is left to itself. Secrets are in no file. Thread-safe.
 *
 * @param current the configuration in force
 */
record TriedSources(Supplier<Configuration> current) implements SourceTry {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Override
  public SourceAnswer read(String lines, Map<String, String> secrets)
      throws ConfigurationException, SourceException {
    SourceSettings source = settings(lines, secrets);
    SourceTrial trial = new SourceTrial(current.get().settings());
    FutureTask<SourceAnswer> answer = new FutureTask<>(() -> trial.read(source));
    Thread.ofVirtual().name("trial").start(answer);
    try {
      return answer.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw late(source, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw late(source, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SourceException failure) {
        throw failure;
      }
      throw new IllegalStateException("a source could not be tried", e);
    }
  }

  private SourceSettings settings(String lines, Map<String, String> secrets)
      throws ConfigurationException {
    SourceSettings source = parsed(lines, secrets);
    for (SourceSettings known : current.get().sources()) {
      if (known.id().equals(source.id())) {
        throw new ConfigurationException(
            List.of(
                new Fault(
                    "sources.yml", 2, 0, "the name '" + source.id() + "' is already used there")));
      }
    }
    return source;
  }

  private static SourceSettings parsed(String lines, Map<String, String> secrets)
      throws ConfigurationException {
    try {
      Path folder = Files.createTempDirectory("buzzard-trial");
      Path file = folder.resolve("sources.yml");
      try {
        Files.writeString(file, lines);
        return ConfigurationReader.zoned(QueryParser::new, secrets)
            .read(folder)
            .sources()
            .getFirst();
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the folder for temporary files cannot be used", e);
    }
  }

  private static SourceException late(SourceSettings source, Exception cause) {
    return new SourceException(
        Reason.UNREACHABLE, source.id() + " did not answer in time.", null, cause);
  }
}
