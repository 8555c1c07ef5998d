package nl.buzzard.crawler.social;

import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.StatusException;
import nl.buzzard.crawler.stream.HandedOn;
import nl.buzzard.crawler.stream.StreamSource;

/**
 * Every public post of the AT Protocol's network as it is made, in whichever way a server tells it.
 * Not thread-safe.
 */
final class BlueskyStream implements StreamSource {

  private final SourceSettings.Social settings;
  private final StreamTools tools;
  private final List<BlueskyWire.Maker> wires;
  private final JsonApi api;
  private final HandedOn handedOn = new HandedOn();

  private BlueskyStream(
      SourceSettings.Social settings, StreamTools tools, List<BlueskyWire.Maker> wires) {
    this.settings = settings;
    this.tools = tools;
    this.wires = wires;
    api = new JsonApi(tools.fetcher(), settings);
  }

  /** {@return the stream of a Jetstream server, whichever version of its protocol it has} */
  static BlueskyStream jetstream(SourceSettings.Social settings, StreamTools tools) {
    return new BlueskyStream(settings, tools, List.of(JetstreamWire::two, JetstreamWire::one));
  }

  /** {@return the network's own stream} */
  static BlueskyStream firehose(SourceSettings.Social settings, StreamTools tools) {
    return new BlueskyStream(settings, tools, List.of(FirehoseWire::after));
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Connection open(Cursor after) throws SourceException, InterruptedException {
    handedOn.drop();
    return open(after, wires);
  }

  /** A server that does not know of one way has nothing at its address: the next way is tried. */
  private Connection open(Cursor after, List<BlueskyWire.Maker> ways)
      throws SourceException, InterruptedException {
    BlueskyWire wire = ways.getFirst().after(after, api);
    try {
      return new BlueskyConnection(
          tools.connections().webSocket(api.request(wire.address())),
          wire,
          new BlueskyEvents(id(), new StreamedPosts(tools.jdbi())),
          tools,
          handedOn);
    } catch (SourceException e) {
      if (StatusException.of(e) == 404 && ways.size() > 1) {
        return open(after, ways.subList(1, ways.size()));
      }
      throw e;
    }
  }
}
