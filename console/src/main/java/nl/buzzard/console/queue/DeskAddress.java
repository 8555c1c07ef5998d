package nl.buzzard.console.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.webcare.queue.QueueFilter;
import nl.buzzard.webcare.queue.QueueItem;
import nl.buzzard.webcare.queue.QueuePage.Order;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the queue asks to see: which list, narrowed how, and which mention is open.
 * Immutable.
 *
 * @param folder which list
 * @param order in which order
 * @param view the values the list is narrowed to; its question and span of time do not count
 * @param item the open mention; null for none
 */
public record DeskAddress(Folder folder, Order order, View view, @Nullable String item) {

  /** The values a list can be narrowed to, in the order they are offered. */
  public static final List<Field> FILTERS = List.of(Field.PLATFORM, Field.SENTIMENT, Field.SIGNAL);

  /** The lists of the queue. */
  public enum Folder {
    OPEN,
    MINE,
    RESOLVED;

    /** {@return how it is written in addresses} */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static DeskAddress of(Visit visit) {
    return new DeskAddress(
        constant(Folder.values(), visit.query("list").orElse(null), Folder.OPEN),
        constant(Order.values(), visit.query("order").orElse(null), Order.URGENT),
        visit.view(),
        visit.query("item").filter(DeskAddress::identity).orElse(null));
  }

  /** {@return the items this agent sees here} */
  QueueFilter filter(String agent) {
    boolean resolved = folder == Folder.RESOLVED;
    return new QueueFilter(
        resolved ? QueueItem.State.RESOLVED : QueueItem.State.OPEN,
        folder == Folder.MINE ? agent : null,
        view.brand(),
        value(Platform.values(), Field.PLATFORM),
        value(Sentiment.Label.values(), Field.SENTIMENT),
        value(Signal.Type.values(), Field.SIGNAL));
  }

  /** {@return the chosen values by field, in the order they are offered; the brand first} */
  public Map<Field, String> narrowed() {
    Map<Field, String> narrowed = new LinkedHashMap<>();
    for (Field field : List.of(Field.BRAND, Field.PLATFORM, Field.SENTIMENT, Field.SIGNAL)) {
      String value = view.value(field);
      if (value != null) {
        narrowed.put(field, value);
      }
    }
    return narrowed;
  }

  /** {@return the constants a field can be narrowed to; empty where it has none} */
  public List<? extends Enum<?>> choices(Field field) {
    return switch (field) {
      case PLATFORM -> List.of(Platform.values());
      case SENTIMENT -> List.of(Sentiment.Label.values());
      // Spam never comes to the queue.
      case SIGNAL -> List.copyOf(EnumSet.complementOf(EnumSet.of(Signal.Type.SPAM)));
      default -> List.of();
    };
  }

  /** {@return whether a field is narrowed to a constant} */
  public boolean chosen(Field field, Enum<?> constant) {
    return constant.name().equalsIgnoreCase(view.value(field));
  }

  /** {@return this list with a mention open; null for none} */
  public DeskAddress opening(@Nullable MentionId id) {
    return new DeskAddress(folder, order, view, id == null ? null : id.value());
  }

  /** {@return another list, narrowed alike} */
  public DeskAddress in(Folder other) {
    return new DeskAddress(other, order, view, null);
  }

  /** {@return this list with every value of a field} */
  public DeskAddress without(Field field) {
    return new DeskAddress(folder, order, view.without(field), null);
  }

  /** {@return the whole of this list} */
  public DeskAddress whole() {
    DeskAddress whole = this;
    for (Field field : narrowed().keySet()) {
      whole = whole.without(field);
    }
    return whole;
  }

  /** {@return the address of the screen} */
  public String href() {
    return href("/queue");
  }

  /** {@return a path of the queue with all of this} */
  public String href(String path) {
    return path + question(parameters());
  }

  /** {@return a path of the queue with all of this and one parameter more} */
  public String href(String path, String name, String value) {
    Map<String, String> parameters = parameters();
    parameters.put(name, value);
    return path + question(parameters);
  }

  /** {@return what the address carries, without the open mention and one field} */
  public Map<String, String> kept() {
    Map<String, String> kept = parameters();
    kept.remove("item");
    kept.remove("order");
    FILTERS.forEach(field -> kept.remove(code(field)));
    return kept;
  }

  /** {@return how a field or an order is written in addresses} */
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (folder != Folder.OPEN) {
      parameters.put("list", folder.code());
    }
    narrowed().forEach((field, value) -> parameters.put(code(field), value));
    if (order != Order.URGENT) {
      parameters.put("order", code(order));
    }
    if (item != null) {
      parameters.put("item", item);
    }
    return parameters;
  }

  private <E extends Enum<E>> @Nullable E value(E[] constants, Field field) {
    String text = view.value(field);
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    return null;
  }

  private static <E extends Enum<E>> E constant(E[] constants, @Nullable String text, E usual) {
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    return usual;
  }

  private static boolean identity(String text) {
    return !text.isEmpty() && text.length() <= MentionId.MAX_LENGTH;
  }

  private static String question(Map<String, String> parameters) {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
