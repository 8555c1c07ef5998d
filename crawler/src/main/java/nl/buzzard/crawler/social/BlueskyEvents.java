package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
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
 * Makes items of what happens on the AT Protocol's network: posts made, changed and taken away, and
 * accounts that are no more. Thread-safe.
 *
 * @param source who listens
 * @param posts knows which posts of an account were handed on
 */
record BlueskyEvents(SourceId source, StreamedPosts posts) {

  /**
   * What an event tells. Immutable.
   *
   * @param key the same when the event comes again, and of no other
   * @param item a post or its removal
   * @param writer the account that made the post; null for a removal
   */
  record Told(String key, RawItem item, @Nullable String writer) {}

  /** {@return what an event tells of posts, possibly nothing} */
  List<Told> read(BlueskyEvent event, Instant now) {
    return switch (event) {
      case BlueskyEvent.Written written -> {
        String uri = uri(written.account(), written.name());
        yield List.of(
            new Told(
                uri + " written " + written.revision(),
                post(written, uri, now),
                written.account()));
      }
      case BlueskyEvent.Removed removed -> {
        String uri = uri(removed.account(), removed.name());
        yield List.of(new Told(uri + " removed " + removed.revision(), removal(uri, now), null));
      }
      case BlueskyEvent.Hidden hidden ->
          posts.nativeIdsOf(source, hidden.account()).stream()
              .map(uri -> new Told(uri + " hidden " + hidden.occurrence(), removal(uri, now), null))
              .toList();
    };
  }

  private static String uri(String account, String name) {
    return "at://" + account + "/" + BlueskyEvent.POSTS + "/" + name;
  }

  private RawItem removal(String uri, Instant now) {
    return RawItem.removed(new Origin(source, Platform.BLUESKY, uri, null, null), now);
  }

  private RawItem post(BlueskyEvent.Written written, String uri, Instant now) {
    JsonNode record = written.record();
    return new RawItem(
        new Origin(
            source,
            Platform.BLUESKY,
            uri,
            "https://bsky.app/profile/" + written.account() + "/post/" + written.name(),
            record.path("reply").path("root").path("uri").textValue()),
        new RawItem.Content(null, record.path("text").asText(), RawItem.Format.PLAIN),
        // The stream does not tell the handle; the account is as good an address.
        new Author(written.account(), null, null),
        written.at(),
        now,
        Engagement.UNKNOWN,
        List.of(),
        Details.of(BlueskyTimeline.kind(record)));
  }
}
