package nl.buzzard.crawler;

import nl.buzzard.config.SourceSettings;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.social.SocialStreams;
import nl.buzzard.crawler.social.StreamTools;
import nl.buzzard.crawler.stream.StreamSource;
import nl.buzzard.crawler.x.XStream;

/**
 * Makes the stream that settings ask for: one case per kind. Thread-safe.
 *
 * @param tools what streams work with
 */
public record StreamFactory(StreamTools tools) {

  /** {@return a new stream; nothing is opened yet} */
  public StreamSource create(SourceSettings.Listened settings) {
    return switch (settings) {
      case SourceSettings.Stream stream -> SocialStreams.create(stream, tools);
      case SourceSettings.XStream x ->
          new XStream(
              x.search(),
              tools.fetcher(),
              tools.connections(),
              new Budget(tools.jdbi(), tools.clock()),
              tools.clock());
    };
  }
}
