package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Facebook delivers of a page: posts and comments that are made, changed or taken away.
 * What tells of likes, and what has no words, is no mention; what the page hides is still there.
 * See developers.facebook.com/docs/graph-api/webhooks/reference/page, field {@code feed}. Pure.
 */
final class FacebookDelivery {

  private static final String COMMENT = "comment";

  private static final Set<String> POSTS =
      Set.of("post", "status", "photo", "video", "share", "album", "event", "note");

  private FacebookDelivery() {}

  /**
   * {@return the posts, the comments and the removals, in their order}
   *
   * @throws UnreadableDeliveryException if it is no delivery of Meta's
   */
  static List<RawItem> read(SourceSettings.Hook hook, JsonNode delivery, Instant now)
      throws UnreadableDeliveryException {
    List<RawItem> items = new ArrayList<>();
    for (JsonNode value : MetaDelivery.values(delivery, "feed")) {
      Origin origin = origin(hook, value);
      if (origin != null) {
        switch (value.path("verb").asText()) {
          case "add", "edit", "edited", "update" -> add(origin, value, now, items);
          case "remove" -> items.add(RawItem.removed(origin, now));
          default -> {}
        }
      }
    }
    return items;
  }

  /** {@return which post or comment it is about; null when it is about something else} */
  private static @Nullable Origin origin(SourceSettings.Hook hook, JsonNode value) {
    String item = value.path("item").asText();
    boolean comment = item.equals(COMMENT);
    String post = value.path("post_id").textValue();
    String id = comment ? value.path("comment_id").textValue() : post;
    if (id == null || (!comment && !POSTS.contains(item))) {
      return null;
    }
    String address = value.path("post").path("permalink_url").textValue();
    return new Origin(hook.id(), hook.platform(), id, address, comment ? post : null);
  }

  private static void add(Origin origin, JsonNode value, Instant now, List<RawItem> items) {
    String words = value.path("message").asText();
    if (words.isBlank()) {
      return;
    }
    JsonNode from = value.path("from");
    long made = value.path("created_time").asLong();
    items.add(
        new RawItem(
            origin,
            new RawItem.Content(null, words, RawItem.Format.PLAIN),
            new Author(from.path("id").textValue(), from.path("name").textValue(), null),
            made > 0 ? Instant.ofEpochSecond(made) : null,
            now,
            Engagement.UNKNOWN,
            List.of(),
            Details.of(value.path("item").asText().equals(COMMENT) ? Kind.COMMENT : Kind.POST)));
  }
}
