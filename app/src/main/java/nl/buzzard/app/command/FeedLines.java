package nl.buzzard.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nl.buzzard.crawler.feed.FoundFeed;

/** Feeds as lines for {@code sources.yml}, each under a name of its own. Pure. */
final class FeedLines {

  private static final int LONGEST_NAME = 90;

  private static final ObjectMapper JSON = new ObjectMapper();

  private FeedLines() {}

  /**
   * {@return a line for each feed}
   *
   * @param taken names that are in use
   */
  static List<String> of(List<FoundFeed> feeds, Set<String> taken) {
    Set<String> used = new HashSet<>();
    taken.forEach(name -> used.add(name.toLowerCase(Locale.ROOT)));
    return feeds.stream().map(feed -> line(feed, used)).toList();
  }

  private static String line(FoundFeed feed, Set<String> used) {
    // In double quotes YAML reads whatever JSON does.
    return "  - {name: "
        + quoted(name(feed, used))
        + ", type: feed, url: "
        + quoted(feed.address().toString())
        + "}";
  }

  private static String name(FoundFeed feed, Set<String> used) {
    String plain = feed.title().replaceAll("[:\\p{Cntrl}]", " ").replaceAll("\\s+", " ").strip();
    String title = plain.isEmpty() ? feed.address().getHost() : plain;
    String name = title.substring(0, Math.min(title.length(), LONGEST_NAME)).strip();
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? name : name + " " + number)
        .filter(candidate -> used.add(candidate.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow();
  }

  private static String quoted(String text) {
    try {
      return JSON.writeValueAsString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text can always be written", e);
    }
  }
}
