package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a delivery in plain words: one object or a list of them, each with {@code id} and {@code
 * text}, or with {@code id} and {@code "deleted": true}; {@code title}, {@code url}, {@code
 * published}, {@code author}, {@code name}, {@code conversation} and {@code brand} may come along.
 * Pure.
 */
final class PlainDelivery {

  private PlainDelivery() {}

  /**
   * {@return the items, in their order}
   *
   * @throws UnreadableDeliveryException if one of them is not as it should be; then none is taken
   */
  static List<RawItem> read(SourceSettings.Hook hook, JsonNode delivery, Instant now)
      throws UnreadableDeliveryException {
    if (!delivery.isContainerNode()) {
      throw new UnreadableDeliveryException("A delivery is a JSON object or a list of them.");
    }
    List<RawItem> items = new ArrayList<>();
    Iterable<JsonNode> all = delivery.isArray() ? delivery : List.of(delivery);
    for (JsonNode item : all) {
      items.add(item(hook, item, now));
    }
    return items;
  }

  private static RawItem item(SourceSettings.Hook hook, JsonNode item, Instant now)
      throws UnreadableDeliveryException {
    Origin origin =
        new Origin(
            hook.id(),
            hook.platform(),
            needed(item, "id"),
            text(item, "url"),
            text(item, "conversation"));
    if (item.path("deleted").asBoolean()) {
      return RawItem.removed(origin, now);
    }
    String brand = text(item, "brand");
    return new RawItem(
        origin,
        new RawItem.Content(text(item, "title"), needed(item, "text"), RawItem.Format.PLAIN),
        new Author(text(item, "author"), text(item, "name"), null),
        published(item),
        now,
        Engagement.UNKNOWN,
        brand == null ? List.of() : List.of(brand),
        Details.of(text(item, "conversation") == null ? Kind.POST : Kind.REPLY));
  }

  private static String needed(JsonNode item, String field) throws UnreadableDeliveryException {
    String text = text(item, field);
    if (text == null || text.isBlank()) {
      throw new UnreadableDeliveryException("Every item needs '" + field + "', a text.");
    }
    return text;
  }

  private static @Nullable String text(JsonNode item, String field) {
    return item.path(field).textValue();
  }

  private static @Nullable Instant published(JsonNode item) throws UnreadableDeliveryException {
    String told = text(item, "published");
    try {
      return told == null ? null : OffsetDateTime.parse(told).toInstant();
    } catch (DateTimeException e) {
      throw new UnreadableDeliveryException(
          "'published' is a time with a zone, such as 2026-03-01T12:00:00+01:00.");
    }
  }
}
