package nl.buzzard.console.sources;

import java.util.Map;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.SourceAnswer;

/** Tries a source that is in no file yet, and keeps nothing. Thread-safe. */
@FunctionalInterface
public interface SourceTry {

  /**
   * {@return what it answers}
   *
   * @param lines the source, as it would stand in {@code sources.yml}
   * @param secrets the variables its lines name, and nothing else
   * @throws ConfigurationException if the lines are faulty
   * @throws SourceException if it cannot be read; its sentence says why
   */
  SourceAnswer read(String lines, Map<String, String> secrets)
      throws ConfigurationException, SourceException;
}
