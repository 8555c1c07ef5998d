import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.feed.FeedLinks;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.Validators;
import okhttp3.HttpUrl;
import org.w3c.dom.Element;

/**
 * Reads every feed of some folders; see feeds.sh. A document counts as a feed when its outermost
 * element is one of a feed, and as well-formed when a strict XML parser reads it. Prints what was read
 * and refused, each well-formed feed that was refused, and whatever crashed or took five seconds.
 */
final class Feeds {

  private static final List<String> ROOTS = List.of("rss", "feed", "RDF", "Channel");

  private final Map<String, Integer> counts = new TreeMap<>();
  private int faults;

  public static void main(String[] arguments) throws Exception {
    Feeds feeds = new Feeds();
    for (String folder : arguments) {
      try (var files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          feeds.read(file);
        }
      }
    }
    feeds.counts.forEach((what, count) -> System.out.printf("%6d %s%n", count, what));
    System.out.printf("%6d faults%n", feeds.faults);
    System.exit(feeds.faults > 0 || feeds.counts.isEmpty() ? 1 : 0);
  }

  private void read(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    boolean json = file.toString().endsWith(".json") && new String(bytes).contains("jsonfeed.org");
    boolean wellFormed = json || isWellFormedFeed(bytes);
    String type = json ? "application/feed+json" : "application/xml";
    HttpUrl address = HttpUrl.get(URI.create("http://feed.example/" + counts.size()));
    Answer.Document document = new Answer.Document(address, address, type, List.of(), List.of(), Validators.NONE, bytes);
    CompletableFuture<String> outcome = CompletableFuture.supplyAsync(() -> outcome(document));
    try {
      String told = outcome.get(5, TimeUnit.SECONDS);
      boolean fault = told.startsWith("crashed") || (told.startsWith("refused") && wellFormed);
      if (fault) {
        faults++;
        System.out.println("FAULT " + file + ": " + told);
      }
      counts.merge((wellFormed ? "well-formed feeds " : "other documents ") + told.split(":")[0], 1, Integer::sum);
    } catch (TimeoutException e) {
      faults++;
      System.out.println("FAULT " + file + ": took more than five seconds");
    }
  }

  private static String outcome(Answer.Document document) {
    try {
      FeedLinks.in(document);
      return "read";
    } catch (SourceException e) {
      String sentence = String.valueOf(e.getMessage());
      return sentence.endsWith(".") && !sentence.contains("\n") ? "refused in one sentence: " + sentence : "crashed: no sentence " + sentence;
    } catch (Throwable e) {
      return "crashed: " + e;
    }
  }

  private static boolean isWellFormedFeed(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      Element root = builder.parse(new java.io.ByteArrayInputStream(bytes)).getDocumentElement();
      return ROOTS.contains(root.getLocalName());
    } catch (Exception e) {
      return false;
    }
  }
}
