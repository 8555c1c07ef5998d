package nl.buzzard.crawler.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What every delivery of Meta has around it: entries, and changes within them; see
 * developers.facebook.com/docs/graph-api/webhooks. Pure.
 */
final class MetaDelivery {

  private MetaDelivery() {}

  /**
   * {@return the value of each change of a field, in their order}
   *
   * @throws UnreadableDeliveryException if it is no delivery of Meta's
   */
  static List<JsonNode> values(JsonNode delivery, String field) throws UnreadableDeliveryException {
    if (!delivery.path("entry").isArray()) {
      throw new UnreadableDeliveryException("This is no delivery of Meta: it has no 'entry'.");
    }
    List<JsonNode> values = new ArrayList<>();
    for (JsonNode entry : delivery.path("entry")) {
      for (JsonNode change : entry.path("changes")) {
        if (change.path("field").asText().equals(field)) {
          values.add(change.path("value"));
        }
      }
    }
    return values;
  }
}
