package nl.buzzard.crawler.social;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;

/** A stream of Bluesky from a server that follows a script; posts about trains are wanted. */
final class BlueskyCase implements AutoCloseable {

  static final SourceId ID = new SourceId("bluesky");

  final LivePlace place = new LivePlace();
  final StreamCase the;
  private final Fetcher fetcher;
  private final LiveConnections connections;

  BlueskyCase(Path folder) {
    the = new StreamCase(folder);
    fetcher =
        new Fetcher(
            new UserAgent("1", URI.create("https://buzzard.example")),
            Fetcher.Limits.USUAL,
            the.time);
    connections = new LiveConnections(fetcher, Duration.ofSeconds(5));
  }

  StreamSource stream(StreamService service) {
    return SocialStreams.create(
        new SourceSettings.Stream(
            service,
            new SourceSettings.Social(
                ID,
                SocialService.BLUESKY,
                place.address("/"),
                null,
                null,
                null,
                null,
                Duration.ofMinutes(15),
                Reach.ANYWHERE)),
        new StreamTools(
            fetcher,
            connections,
            the.database.jdbi(),
            item -> item.content().body().contains("trein"),
            the.time));
  }

  List<String> bodies() {
    return the.items().stream()
        .map(item -> item.isRemoval() ? "removal" : item.content().body())
        .toList();
  }

  List<String> targets() {
    return place.opened().stream().map(request -> request.getTarget()).toList();
  }

  @Override
  public void close() {
    connections.close();
    fetcher.close();
    place.close();
    the.close();
  }
}
