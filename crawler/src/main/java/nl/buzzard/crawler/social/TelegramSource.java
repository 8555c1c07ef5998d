package nl.buzzard.crawler.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a bot of Telegram, and in the groups and channels it is in, by {@code getUpdates}
 * of the Bot API; see core.telegram.org/bots/api.
 *
 * <p>Asking for what follows an update tells Telegram to forget all before it. The cursor moves
 * only once what was read is kept, so nothing is forgotten too early. Not thread-safe.
 */
final class TelegramSource implements Source {

  private static final int MOST = 100;

  private final JsonApi api;
  private final SourceSettings.Social settings;
  private final InstantSource clock;

  TelegramSource(JsonApi api, InstantSource clock) {
    this.api = api;
    this.settings = api.settings();
    this.clock = clock;
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    long from = next(after);
    int most = Math.min(limit, MOST);
    String token = Objects.requireNonNull(settings.token()).reveal();
    HttpUrl.Builder address =
        api.at("")
            .addPathSegment("bot" + token)
            .addPathSegment("getUpdates")
            .addQueryParameter("limit", Integer.toString(most))
            .addQueryParameter("timeout", "0");
    if (from > 0) {
      address.addQueryParameter("offset", Long.toString(from));
    }
    JsonNode updates = api.ask(api.request(address), "result").path("result");
    List<RawItem> items = new ArrayList<>();
    int taken = 0;
    long next = from;
    for (JsonNode update : api.readable(updates, "/update_id")) {
      long number = update.path("update_id").asLong();
      if (number >= from && taken < most) {
        taken++;
        next = number + 1;
        JsonNode message = message(update);
        if (message != null) {
          items.add(item(message));
        }
      }
    }
    return new Page(
        items,
        next == from ? after : new Cursor(Long.toString(next)),
        taken == most ? Ending.MORE : Ending.CAUGHT_UP);
  }

  private static long next(Cursor after) {
    return after.token().matches("\\d{1,18}") ? Long.parseLong(after.token()) : 0;
  }

  /** {@return what was written, anew or as it is now; null when the update tells something else} */
  private static @Nullable JsonNode message(JsonNode update) {
    for (String kind :
        List.of("message", "edited_message", "channel_post", "edited_channel_post")) {
      JsonNode message = update.path(kind);
      if (message.isObject() && !text(message).isBlank()) {
        return message;
      }
    }
    return null;
  }

  private static String text(JsonNode message) {
    return message.path(message.has("text") ? "text" : "caption").asText();
  }

  private RawItem item(JsonNode message) {
    JsonNode chat = message.path("chat");
    JsonNode writer = message.path(message.has("from") ? "from" : "sender_chat");
    String channel = chat.path("username").textValue();
    String number = message.path("message_id").asText();
    return new RawItem(
        new Origin(
            settings.id(),
            settings.service().platform(),
            chat.path("id").asText() + "/" + number,
            // Only groups and channels with a public name can be opened by others.
            channel == null || chat.path("type").asText().equals("private")
                ? null
                : "https://t.me/" + channel + "/" + number,
            chat.path("id").asText()),
        new RawItem.Content(null, text(message), RawItem.Format.PLAIN),
        new Author(writer.path("username").textValue(), name(writer), null),
        Instant.ofEpochSecond(message.path("date").asLong()),
        clock.instant(),
        Engagement.UNKNOWN,
        List.of(),
        Details.of(message.has("reply_to_message") ? Kind.REPLY : Kind.POST));
  }

  private static @Nullable String name(JsonNode writer) {
    String title = writer.path("title").asText();
    String name =
        (writer.path("first_name").asText(title) + " " + writer.path("last_name").asText()).strip();
    return name.isEmpty() ? null : name;
  }
}
