package nl.buzzard.crawler.social;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.stream.HandedOn;
import nl.buzzard.crawler.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/**
 * An open stream of the AT Protocol's network. What was handed on already is not handed on again,
 * but only once the page that held it is known to be kept, which is when the next one is asked for.
 * Not thread-safe.
 */
final class BlueskyConnection implements StreamSource.Connection {

  private static final int MOST = 500;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final LiveConnection connection;
  private final BlueskyWire wire;
  private final BlueskyEvents events;
  private final StreamTools tools;
  private final HandedOn handedOn;
  private @Nullable SourceException end;

  /**
   * @param handedOn what the connections before this one handed on
   */
  BlueskyConnection(
      LiveConnection connection,
      BlueskyWire wire,
      BlueskyEvents events,
      StreamTools tools,
      HandedOn handedOn) {
    this.connection = connection;
    this.wire = wire;
    this.events = events;
    this.tools = tools;
    this.handedOn = handedOn;
  }

  @Override
  public Source.Page next() throws SourceException, InterruptedException {
    handedOn.keep();
    if (end != null) {
      throw end;
    }
    List<RawItem> items = new ArrayList<>();
    List<StreamedPosts.Streamed> streamed = new ArrayList<>();
    Source.Cursor before = wire.at();
    try {
      for (LiveConnection.Message message : connection.next(MOST, PATIENCE)) {
        for (BlueskyEvent event : wire.read(message)) {
          take(event, items, streamed);
        }
      }
    } catch (SourceException e) {
      if (items.isEmpty() && wire.at().equals(before)) {
        throw e;
      }
      // What came before the end is handed on first, and with it where to go on.
      end = e;
    }
    events.posts().remember(events.source(), streamed);
    return new Source.Page(items, wire.at(), Source.Ending.CAUGHT_UP);
  }

  private void take(
      BlueskyEvent event, List<RawItem> items, List<StreamedPosts.Streamed> streamed) {
    for (BlueskyEvents.Told told : events.read(event, tools.clock().instant())) {
      RawItem item = told.item();
      if ((item.isRemoval() || tools.wanted().test(item)) && handedOn.add(told.key())) {
        items.add(item);
        if (told.writer() != null) {
          String uri = Objects.requireNonNull(item.origin().nativeId());
          streamed.add(new StreamedPosts.Streamed(uri, uri, told.writer()));
        }
      }
    }
  }

  @Override
  public void close() {
    connection.close();
  }
}
