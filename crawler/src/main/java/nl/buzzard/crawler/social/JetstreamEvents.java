package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events of Jetstream: posts made, changed and taken away, and accounts that are no more.
 * Thread-safe.
 *
 * @param source who listens
 * @param posts knows which posts of an account were handed on
 */
record JetstreamEvents(SourceId source, StreamedPosts posts) {

  static final String COLLECTION = "app.bsky.feed.post";

  /**
   * What an event tells. Immutable.
   *
   * @param key the same when the event comes again, and of no other
   * @param item a post or its removal
   * @param writer the account that made the post; null for a removal
   */
  record Told(String key, RawItem item, @Nullable String writer) {}

  /** {@return what an event tells of posts, possibly nothing} */
  List<Told> read(JsonNode event, Instant now) {
    String account = event.path("did").asText();
    return switch (event.path("kind").asText()) {
      case "commit" -> commit(event, account, now);
      case "account" -> account(event, account, now);
      default -> List.of();
    };
  }

  private List<Told> commit(JsonNode event, String account, Instant now) {
    JsonNode commit = event.path("commit");
    String name = commit.path("rkey").asText();
    if (!commit.path("collection").asText().equals(COLLECTION) || name.isEmpty()) {
      return List.of();
    }
    String uri = "at://" + account + "/" + COLLECTION + "/" + name;
    String operation = commit.path("operation").asText();
    String key = uri + " " + operation + " " + commit.path("rev").asText();
    return switch (operation) {
      case "create", "update" ->
          List.of(new Told(key, post(event, new Place(account, name, uri), now), account));
      case "delete" -> List.of(new Told(key, removal(uri, now), null));
      default -> List.of();
    };
  }

  /** An account that is deleted, taken down, suspended or withdrawn shows its posts no more. */
  private List<Told> account(JsonNode event, String account, Instant now) {
    if (event.path("account").path("active").asBoolean(true)) {
      return List.of();
    }
    String key = " account " + event.path("account").path("seq").asText();
    return posts.nativeIdsOf(source, account).stream()
        .map(uri -> new Told(uri + key, removal(uri, now), null))
        .toList();
  }

  private RawItem removal(String uri, Instant now) {
    return RawItem.removed(new Origin(source, Platform.BLUESKY, uri, null, null), now);
  }

  private RawItem post(JsonNode event, Place place, Instant now) {
    JsonNode record = event.path("commit").path("record");
    return new RawItem(
        new Origin(
            source,
            Platform.BLUESKY,
            place.uri(),
            "https://bsky.app/profile/" + place.account() + "/post/" + place.name(),
            record.path("reply").path("root").path("uri").textValue()),
        new RawItem.Content(null, record.path("text").asText(), RawItem.Format.PLAIN),
        // The stream does not tell the handle; the account is as good an address.
        new Author(place.account(), null, null),
        Instant.EPOCH.plus(event.path("time_us").asLong(), ChronoUnit.MICROS),
        now,
        Engagement.UNKNOWN,
        List.of(),
        Details.of(BlueskyTimeline.kind(record)));
  }

  private record Place(String account, String name, String uri) {}
}
