package nl.buzzard.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bundled mentions and dates them.
 *
 * <p>A line says either {@code daysAgo} and {@code time} on the wall clock, or {@code seconds} from
 * the start of the demo: negative is just before it, positive is yet to come.
 */
final class DemoMentions {

  private static final String RESOURCE = "/demo/mentions.jsonl";
  private static final ObjectMapper JSON = new ObjectMapper();

  private DemoMentions() {}

  /** {@return all bundled mentions, oldest first; those dated after the start are yet to come} */
  static List<RawItem> startingAt(Instant start, ZoneId zone) {
    try (InputStream stream =
            Objects.requireNonNull(DemoMentions.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> item(line, start, zone))
          .sorted(Comparator.comparing(DemoMentions::due))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the bundled demo mentions cannot be read", e);
    }
  }

  private static RawItem item(String line, Instant start, ZoneId zone) {
    JsonNode json = parse(line);
    Instant published = published(json, start, zone);
    Platform platform = Platform.valueOf(json.path("platform").asText());
    return new RawItem(
        new Origin(
            new SourceId("demo " + platform.name().toLowerCase(Locale.ROOT)),
            platform,
            json.path("id").asText(),
            text(json, "url"),
            text(json, "conversation")),
        new RawItem.Content(text(json, "title"), json.path("text").asText(), RawItem.Format.PLAIN),
        new Author(text(json, "handle"), text(json, "name"), number(json, "followers")),
        published,
        published.isBefore(start) ? start : published,
        new Engagement(number(json, "likes"), number(json, "reposts"), number(json, "replies")),
        List.of(),
        new Details(
            platform == Platform.REVIEW ? Kind.REVIEW : Kind.UNKNOWN,
            json.hasNonNull("rating") ? json.path("rating").asDouble() : null,
            null,
            null,
            text(json, "location")));
  }

  private static Instant published(JsonNode json, Instant start, ZoneId zone) {
    if (json.has("seconds")) {
      return start.plusSeconds(json.path("seconds").asLong());
    }
    return start
        .atZone(zone)
        .toLocalDate()
        .minusDays(json.path("daysAgo").asLong())
        .atTime(LocalTime.parse(json.path("time").asText()))
        .atZone(zone)
        .toInstant();
  }

  /** {@return when a mention's time has come} */
  static Instant due(RawItem item) {
    return Objects.requireNonNull(item.published());
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException("a bundled demo mention is not JSON", e);
    }
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.path(field).asText() : null;
  }

  private static @Nullable Long number(JsonNode json, String field) {
    return json.hasNonNull(field) ? json.path(field).asLong() : null;
  }
}
