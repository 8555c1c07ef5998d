package nl.buzzard.app;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.crawler.SourceFactory;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.social.SocialStreams;
import nl.buzzard.crawler.social.SocialTools;
import nl.buzzard.crawler.social.StreamTools;
import nl.buzzard.crawler.stream.StreamSource;
import nl.buzzard.crawler.x.XSource;
import nl.buzzard.store.Database;

/**
 * Reads a little of a source, once, and keeps nothing: it works in a database of its own that is
 * thrown away, but for what costs money, which counts.
 */
public final class SourceTrial {

  private static final int A_LITTLE = 10;
  private final Settings settings;
  private final InstantSource clock = InstantSource.system();

  /**
   * @param settings where Buzzard is found, and where what is spent is counted
   */
  public SourceTrial(Settings settings) {
    this.settings = settings;
  }

  /**
   * {@return what was found}
   *
   * @throws SourceException if the source could not be read; its sentence says why
   */
  public SourceAnswer read(SourceSettings source)
      throws SourceException, InterruptedException, IOException {
    Path folder = Files.createTempDirectory("buzzard-trial");
    try (Fetcher fetcher = fetcher();
        Database database = Database.inFolder(folder)) {
      return switch (source) {
        case SourceSettings.XSearch x -> counted(x);
        // X lets an app have one stream, which may be open elsewhere: only the search is tried.
        case SourceSettings.XStream x -> counted(x.search());
        case SourceSettings.Mailbox box -> visited(box.untouched(), fetcher, database);
        case SourceSettings.Visited visited -> visited(visited, fetcher, database);
        case SourceSettings.Stream stream -> listened(stream, fetcher, database);
        case SourceSettings.Hook hook -> awaited(hook);
      };
    } finally {
      remove(folder);
    }
  }

  private Fetcher fetcher() {
    URI contact = URI.create(settings.server().publicUrl());
    return new Fetcher(new UserAgent(Version.NUMBER, contact), Fetcher.Limits.USUAL, clock);
  }

  private SourceAnswer counted(SourceSettings.XSearch x)
      throws SourceException, InterruptedException {
    try (Database database = Engine.openDatabase(settings)) {
      long posts = new XSource(x, new Budget(database.jdbi(), clock), clock).howMany();
      return new SourceAnswer.Counted(posts, posts * x.prices().post(), x.prices().count());
    }
  }

  private SourceAnswer visited(SourceSettings.Visited source, Fetcher fetcher, Database database)
      throws SourceException, InterruptedException {
    return found(
        new SourceFactory(
                new SocialTools(fetcher, item -> true, platform -> List.of(), clock),
                database.jdbi(),
                FeedSource.Listener.NOBODY)
            .create(source)
            .fetch(Source.Cursor.START, A_LITTLE));
  }

  private SourceAnswer listened(SourceSettings.Stream stream, Fetcher fetcher, Database database)
      throws SourceException, InterruptedException {
    try (LiveConnections connections = new LiveConnections(fetcher, LiveConnections.USUAL_SILENCE);
        StreamSource.Connection connection =
            SocialStreams.create(
                    stream,
                    new StreamTools(fetcher, connections, database.jdbi(), item -> true, clock))
                .open(Source.Cursor.START)) {
      return found(connection.next());
    }
  }

  private SourceAnswer awaited(SourceSettings.Hook hook) {
    return new SourceAnswer.Awaited(
        settings.server().publicUrl()
            + "/hooks/"
            + URLEncoder.encode(hook.id().name(), StandardCharsets.UTF_8).replace("+", "%20"));
  }

  private static SourceAnswer found(Source.Page page) {
    Instant newest =
        page.items().stream()
            .map(RawItem::published)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new SourceAnswer.Posts(page.items().size(), newest);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
