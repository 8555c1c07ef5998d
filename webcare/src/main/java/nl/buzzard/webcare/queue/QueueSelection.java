package nl.buzzard.webcare.queue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buzzard.webcare.queue.QueuePage.Order;
import org.jspecify.annotations.Nullable;

/**
 * Which items a list has, which of them a page has, and in which order, built up condition by
 * condition with its bound values.
 *
 * <p>Not thread-safe: made for one question.
 */
final class QueueSelection {

  private final Map<String, Object> values = new LinkedHashMap<>();
  private final StringBuilder where = new StringBuilder("state = :state");
  private String page = "1 = 1";

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

  /** Keeps only stories of which nobody holds an item. */
  QueueSelection unclaimed() {
    where.append(
        " AND NOT EXISTS (SELECT 1 FROM queue_item held WHERE held.story = queue_item.story"
            + " AND held.state = 'OPEN' AND held.claimed_until > :now)");
    return this;
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
    if (order == Order.URGENT) {
      values.put("urgency", Integer.valueOf(parts.get(0)));
      page = "(urgency < :urgency OR urgency = :urgency AND " + older + ")";
    } else {
      page = older;
    }
    return this;
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

  /** {@return the condition that keeps one page of what {@link #where} keeps} */
  String page() {
    return page;
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
