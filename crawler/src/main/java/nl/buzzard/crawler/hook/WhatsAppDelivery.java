package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what WhatsApp's Cloud API delivers: messages of people to the organisation's number. What
 * tells that a message of ours was sent or read is no mention, and neither is a message without
 * words. See developers.facebook.com/docs/whatsapp/cloud-api/webhooks. Pure.
 */
final class WhatsAppDelivery {

  private WhatsAppDelivery() {}

  /**
   * {@return the messages, in their order}
   *
   * @throws UnreadableDeliveryException if it is no delivery of Meta's
   */
  static List<RawItem> read(SourceSettings.Hook hook, JsonNode delivery, Instant now)
      throws UnreadableDeliveryException {
    List<RawItem> items = new ArrayList<>();
    for (JsonNode value : MetaDelivery.values(delivery, "messages")) {
      Map<String, String> names = names(value);
      for (JsonNode message : value.path("messages")) {
        String words = words(message);
        if (words != null && message.path("id").isTextual()) {
          items.add(item(hook, message, new Said(words, names), now));
        }
      }
    }
    return items;
  }

  /** What was written, and how everybody is called. */
  private record Said(String words, Map<String, String> names) {}

  private static Map<String, String> names(JsonNode value) {
    Map<String, String> names = new HashMap<>();
    for (JsonNode contact : value.path("contacts")) {
      names.put(contact.path("wa_id").asText(), contact.path("profile").path("name").asText());
    }
    return names;
  }

  private static @Nullable String words(JsonNode message) {
    String type = message.path("type").asText();
    return switch (type) {
      case "text" -> message.path("text").path("body").textValue();
      case "button" -> message.path("button").path("text").textValue();
      case "image", "video", "document" -> message.path(type).path("caption").textValue();
      default -> null;
    };
  }

  private static RawItem item(SourceSettings.Hook hook, JsonNode message, Said said, Instant now) {
    String from = message.path("from").asText();
    String name = said.names().get(from);
    return new RawItem(
        new Origin(hook.id(), hook.platform(), message.path("id").asText(), null, from),
        new RawItem.Content(null, said.words(), RawItem.Format.PLAIN),
        new Author(from, name == null || name.isBlank() ? null : name, null),
        published(message),
        now,
        Engagement.UNKNOWN,
        List.of(),
        Details.of(message.has("context") ? Kind.REPLY : Kind.POST));
  }

  private static @Nullable Instant published(JsonNode message) {
    String seconds = message.path("timestamp").asText();
    return seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
  }
}
