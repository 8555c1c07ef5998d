package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;

/**
 * Reads a status of the Mastodon API; see docs.joinmastodon.org/entities/Status. Posts that are not
 * public, and those of people who ask not to be indexed, are passed over. Pure.
 */
final class MastodonStatus {

  private MastodonStatus() {}

  /**
   * {@return the post; empty when it may not be read, or is somebody else's passed on}
   *
   * @param source who reads it
   * @param now when it is read
   */
  static Optional<Timeline.Post> read(JsonNode status, SourceId source, Instant now) {
    Instant created = JsonApi.instant(status.path("created_at"));
    return created == null || !mayBeRead(status)
        ? Optional.empty()
        : Optional.of(
            new Timeline.Post(status.path("id").asText(), item(status, source, created, now)));
  }

  private static boolean mayBeRead(JsonNode status) {
    return status.path("visibility").asText("public").equals("public")
        && !status.path("account").path("noindex").asBoolean()
        && !status.path("reblog").isObject();
  }

  private static RawItem item(JsonNode status, SourceId source, Instant created, Instant now) {
    JsonNode account = status.path("account");
    String warning = status.path("spoiler_text").asText();
    return new RawItem(
        new Origin(
            source,
            Platform.MASTODON,
            status.path("uri").asText(),
            status.path("url").textValue(),
            status.path("in_reply_to_id").textValue()),
        new RawItem.Content(
            warning.isBlank() ? null : warning,
            status.path("content").asText(),
            RawItem.Format.HTML),
        new Author(
            account.path("acct").textValue(),
            account.path("display_name").textValue(),
            JsonApi.count(account.path("followers_count"))),
        created,
        now,
        new Engagement(
            JsonApi.count(status.path("favourites_count")),
            JsonApi.count(status.path("reblogs_count")),
            JsonApi.count(status.path("replies_count"))),
        List.of(),
        Details.of(status.path("in_reply_to_id").isTextual() ? Kind.REPLY : Kind.POST));
  }
}
