package nl.buzzard.crawler.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** JSON Feed, versions 1.0 and 1.1. Pure. */
final class JsonFeed {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeed() {}

  /**
   * {@return the entries in the order of the document}
   *
   * @throws UnreadableFeedException if it is no JSON Feed
   */
  static List<FeedEntry> read(String text, HttpUrl address) throws UnreadableFeedException {
    JsonNode feed;
    try {
      feed = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableFeedException("sent JSON that breaks off or is not well-formed.", e);
    }
    if (!feed.path("items").isArray()) {
      throw new UnreadableFeedException("sent JSON that is no JSON Feed; check the address.");
    }
    List<FeedEntry> entries = new ArrayList<>();
    for (JsonNode item : feed.path("items")) {
      FeedEntry entry = entry(item, address);
      if (entry.title() != null || !entry.body().isEmpty()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private static FeedEntry entry(JsonNode item, HttpUrl address) {
    String title = plain(item, "title");
    String body = first(item.path("content_html").textValue(), plain(item, "content_text"));
    String text = Objects.requireNonNullElse(first(body, plain(item, "summary")), "");
    String url = first(item.path("url").textValue(), item.path("external_url").textValue());
    String link = XmlFeed.resolve(address, url);
    String id = item.path("id").asText().strip();
    return new FeedEntry(
        id.isEmpty() ? Objects.requireNonNullElse(link, FeedEntry.hash(title + text)) : id,
        link,
        title,
        text,
        author(item),
        instant(
            first(
                item.path("date_published").textValue(), item.path("date_modified").textValue())));
  }

  private static @Nullable String plain(JsonNode item, String name) {
    String value = item.path(name).textValue();
    return value == null || value.isBlank() ? null : XmlFeed.fromPlain(value);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null || one.isBlank() ? other : one;
  }

  private static @Nullable String author(JsonNode item) {
    String inVersion11 = item.path("authors").path(0).path("name").textValue();
    return first(inVersion11, item.path("author").path("name").textValue());
  }

  private static @Nullable Instant instant(@Nullable String date) {
    try {
      return date == null ? null : OffsetDateTime.parse(date.strip()).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
