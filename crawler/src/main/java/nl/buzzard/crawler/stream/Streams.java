package nl.buzzard.crawler.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to every stream there is, each on a virtual thread of its own. Thread-safe. */
public final class Streams implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Streams.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final StreamRun run;
  private final Function<SourceSettings.Listened, StreamSource> maker;
  private final Map<SourceId, Listening> listening = new HashMap<>();

  /**
   * Starts without a stream.
   *
   * @param inbox where items go
   * @param health where it is told how streams are doing
   * @param clock tells the time
   * @param maker makes the stream that settings ask for
   */
  public Streams(
      Inbox inbox,
      SourceHealthTable health,
      InstantSource clock,
      Function<SourceSettings.Listened, StreamSource> maker) {
    Reconnection reconnection = new Reconnection(() -> ThreadLocalRandom.current().nextLong());
    this.run = new StreamRun(inbox, health, clock, reconnection, Thread::sleep);
    this.maker = maker;
  }

  /** Listens to these streams from now on, and to no others; one that did not change goes on. */
  public synchronized void listenTo(List<SourceSettings.Listened> streams) {
    Map<SourceId, SourceSettings.Listened> wanted =
        streams.stream().collect(Collectors.toMap(SourceSettings.Listened::id, s -> s));
    List<Listening> over =
        listening.values().stream()
            .filter(one -> !one.settings().equals(wanted.get(one.settings().id())))
            .toList();
    hangUp(over);
    wanted.forEach((id, settings) ->
        listening.computeIfAbsent(id, absent -> new Listening(settings, start(settings))));
  }

  private Thread start(SourceSettings.Listened settings) {
    StreamSource stream = maker.apply(settings);
    return Thread.ofVirtual()
        .name("stream-" + settings.id())
        .start(() -> {
          try {
            run.listen(stream);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Throwable e) { // An Error too, or nobody would ever read of it.
            log.error("Nobody listens to stream {} any more", settings.id(), e);
          }
        });
  }

  /** Never two threads at one stream: the next begins when the one before has ended. */
  private void hangUp(List<Listening> over) {
    over.forEach(one -> one.thread().interrupt());
    for (Listening one : over) {
      try {
        if (!one.thread().join(PATIENCE)) {
          log.warn("Stream {} does not end", one.settings().id());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      listening.remove(one.settings().id());
    }
  }

  /** Hangs up everywhere. */
  @Override
  public synchronized void close() {
    hangUp(List.copyOf(listening.values()));
  }

  private record Listening(SourceSettings.Listened settings, Thread thread) {}
}
