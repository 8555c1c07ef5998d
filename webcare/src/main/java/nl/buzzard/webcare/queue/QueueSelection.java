package nl.buzzard.webcare.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.webcare.queue.QueuePage.Order;
import org.jspecify.annotations.Nullable;

/**
 * The WHERE and ORDER BY of a list, built up condition by condition with its bound values.
 *
 * <p>Not thread-safe: made for one question.
 */
final class QueueSelection {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder where = new StringBuilder("state = :state");

  QueueSelection(QueueFilter filter, Instant now) {
    values.put("state", filter.state().name());
    if (filter.holder() != null) {
      values.put("now", now.toEpochMilli());
      and("claimant = :holder AND claimed_until > :now", "holder", filter.holder());
    }
    contains("brands", "brand", filter.brand());
    equal("platform", filter.platform());
    equal("sentiment", filter.sentiment());
    contains("signals", "signal", filter.signal() == null ? null : filter.signal().name());
  }

  /** Keeps only what nobody holds. */
  QueueSelection unclaimed(Instant now) {
    return and("(claimant IS NULL OR claimed_until <= :now)", "now", now.toEpochMilli());
  }

  /** Keeps only what came to the desk after an instant. */
  QueueSelection queuedAfter(Instant instant) {
    return and("queued > :queued", "queued", instant.toEpochMilli());
  }

  /** Keeps only what comes after the end of a page. */
  QueueSelection after(@Nullable String cursor, Order order) {
    if (cursor == null) {
      return this;
    }
    List<String> parts = List.of(cursor.split("_", 3));
    if (parts.size() < 3) {
      throw new IllegalArgumentException("not a place in the queue: " + cursor);
    }
    values.put("mention", parts.get(2));
    values.put("published", Long.valueOf(parts.get(1)));
    String older = "(published < :published OR published = :published AND mention > :mention)";
    return order == Order.NEWEST
        ? and(older, "published", Long.valueOf(parts.get(1)))
        : and(
            "(urgency < :urgency OR urgency = :urgency AND " + older + ")",
            "urgency",
            Integer.valueOf(parts.get(0)));
  }

  static String cursorOf(QueueItem item) {
    return item.urgency() + "_" + item.published().toEpochMilli() + "_" + item.mention();
  }

  static String orderBy(Order order) {
    String newest = "published DESC, mention";
    return order == Order.NEWEST ? newest : "urgency DESC, " + newest;
  }

  String where() {
    return where.toString();
  }

  Map<String, Object> values() {
    return values;
  }

  private void equal(String column, @Nullable Enum<?> value) {
    if (value != null) {
      and(column + " = :" + column, column, value.name());
    }
  }

  private void contains(String column, String name, @Nullable String value) {
    if (value != null) {
      String pattern = "%\n" + value.replaceAll("[!%_]", "!$0") + "\n%";
      and(column + " LIKE :" + name + " ESCAPE '!'", name, pattern);
    }
  }

  private QueueSelection and(String condition, String name, Object value) {
    where.append(" AND ").append(condition);
    values.put(name, value);
    return this;
  }
}
