import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nl.buzzard.crawler.normalise.CanonicalUrl;
import okhttp3.HttpUrl;

/**
 * Resolves and normalises the cases of the URL tests of the web platform; see
 * url-normalisation.sh. A link is right when it leads to the same canonical address as the one the
 * test expects, or nowhere where a browser goes nowhere too, or elsewhere than the web.
 */
final class UrlNormalisation {

  private final Map<String, Integer> counts = new TreeMap<>();

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    UrlNormalisation all = new UrlNormalisation();
    try (InputStream in = Files.newInputStream(file)) {
      InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
      for (JsonNode test : new ObjectMapper().readTree(plain)) {
        if (test.isObject()) {
          all.decide(test);
        }
      }
    }
    all.counts.forEach((kind, count) -> System.out.printf("%5d %s%n", count, kind));
  }

  private void decide(JsonNode test) {
    String base = test.path("base").textValue();
    String input = test.path("input").textValue();
    if (base != null && HttpUrl.parse(base) == null) {
      count("left out: the base is no web address");
      return;
    }
    String expected = test.path("failure").asBoolean() ? null : test.path("href").textValue();
    String ours = canonical(base, input);
    String theirs = CanonicalUrl.of(expected);
    if (CanonicalUrl.of(ours) != null && !CanonicalUrl.of(ours).equals(ours)) {
      count("WRONG: canonical twice is another address");
    }
    String kind = expected == null ? "no address" : theirs == null ? "no web address" : "a web address";
    if (Objects.equals(ours, theirs)) {
      count(kind + ": right");
      return;
    }
    count(kind + ": " + (ours == null ? "refused" : theirs == null ? "taken for one" : "another"));
    System.out.printf("%-14s <%s> on %s: %s, a browser %s%n", kind, printable(input), base, printable(ours), printable(expected));
  }

  private static String canonical(String base, String input) {
    if (base == null) {
      return CanonicalUrl.of(input);
    }
    HttpUrl resolved = CanonicalUrl.resolve(Objects.requireNonNull(HttpUrl.parse(base)), input);
    return resolved == null ? null : CanonicalUrl.of(resolved.toString());
  }

  private void count(String kind) {
    counts.merge(kind, 1, Integer::sum);
  }

  private static String printable(String text) {
    return text == null ? "nothing" : text.replaceAll("\\p{Cntrl}", "␣");
  }
}
