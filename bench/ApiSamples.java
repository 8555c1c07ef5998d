import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.SourceFactory;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.social.SocialTools;
import nl.buzzard.store.Database;

/**
 * Answers a source with every response of a folder, one at a time, and counts what it makes of each:
 * mentions, nothing to read, or a refusal in one sentence; see api-samples.sh. Anything else is a fault.
 */
final class ApiSamples {

  private final Database database;
  private final Fetcher fetcher;
  private final HttpServer server;
  private volatile byte[] answer = {};
  private int faults;

  private ApiSamples(Path folder) throws Exception {
    database = Database.inFolder(folder);
    InstantSource clock = InstantSource.system();
    fetcher = new Fetcher(new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, clock);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      byte[] body = exchange.getRequestURI().getPath().endsWith("/counts/recent")
          ? "{\"data\":[],\"meta\":{\"total_tweet_count\":100}}".getBytes()
          : answer;
      exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    });
    server.start();
  }

  /** Arguments: a folder for the database, then PLATFORM FOLDER pairs. */
  public static void main(String[] arguments) throws Exception {
    ApiSamples samples = new ApiSamples(Path.of(arguments[0]));
    System.out.printf("%-10s %9s %9s %9s  %s%n", "platform", "responses", "mentions", "count", "what became of them");
    for (int i = 1; i + 1 < arguments.length; i += 2) {
      samples.read(arguments[i], Path.of(arguments[i + 1]));
    }
    samples.server.stop(0);
    samples.fetcher.close();
    samples.database.close();
    System.out.printf("%d faults%n", samples.faults);
    System.exit(samples.faults > 0 ? 1 : 0);
  }

  private void read(String platform, Path folder) throws Exception {
    Map<String, int[]> outcomes = new TreeMap<>();
    int responses = 0;
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        answer = Files.readAllBytes(file);
        responses++;
        outcome(platform, file, outcomes);
      }
    }
    int mentions = outcomes.values().stream().mapToInt(counts -> counts[1]).sum();
    System.out.printf("%-10s %9d %9d%n", platform, responses, mentions);
    outcomes.forEach((what, counts) -> System.out.printf("%-10s %9s %9s %9d  %s%n", "", "", "", counts[0], what));
  }

  private void outcome(String platform, Path file, Map<String, int[]> outcomes) throws Exception {
    String what;
    int mentions = 0;
    try {
      mentions = source(platform).fetch(Source.Cursor.START, 500).items().size();
      what = mentions > 0 ? "read as mentions" : "read, and nothing in it is a public post";
    } catch (SourceException e) {
      what = "refused: " + e.getMessage();
    } catch (RuntimeException e) {
      what = "FAULT: " + e;
      faults++;
      System.out.println("FAULT " + file + ": " + e);
    }
    int[] counts = outcomes.computeIfAbsent(what, key -> new int[2]);
    counts[0]++;
    counts[1] += mentions;
  }

  private Source source(String platform) {
    SourceId id = new SourceId(platform);
    URI base = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    SourceSettings.Visited settings = platform.equals("x")
        ? new SourceSettings.XSearch(id, base, "a", new Secret("none"), new SourceSettings.Prices(Long.MAX_VALUE / 2, 1, 1), Duration.ofHours(1))
        : new SourceSettings.Social(id, SocialService.valueOf(platform.toUpperCase(java.util.Locale.ROOT)), base, "a", "nl/1", "a", new Secret("none"), Duration.ofHours(1), Reach.ANYWHERE);
    return new SourceFactory(
        new SocialTools(fetcher, item -> true, any -> List.of(), InstantSource.system()),
        database.jdbi(), FeedSource.Listener.NOBODY).create(settings);
  }
}
