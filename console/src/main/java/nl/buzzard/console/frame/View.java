package nl.buzzard.console.frame;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks to see: a question, a span of time, and values of fields. The same view
 * shows the same mentions on every screen, and every number on a screen links to a view. Immutable.
 *
 * @param question in the query language; empty for everything
 * @param range the span of time
 * @param filters the values of fields beside the question, such as a brand
 */
public record View(String question, TimeRange range, Map<Field, String> filters) {

  public View {
    filters = Map.copyOf(filters);
  }

  /** {@return the view of an address, given its parameters by name} */
  public static View parse(Function<String, @Nullable String> parameter, Instant now, ZoneId zone) {
    Map<Field, String> filters = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      String value = parameter.apply(code(field));
      if (value != null && !value.isBlank()) {
        filters.put(field, value.strip());
      }
    }
    TimeRange range =
        TimeRange.parse(
            parameter.apply("range"),
            parameter.apply("from"),
            parameter.apply("to"),
            new TimeRange.Clock(now, zone));
    String question = parameter.apply("q");
    return new View(question == null ? "" : question.strip(), range, filters);
  }

  /** {@return the value of a field; null when every value is shown} */
  public @Nullable String value(Field field) {
    return filters.get(field);
  }

  /** {@return the brand shown; null for all} */
  public @Nullable String brand() {
    return value(Field.BRAND);
  }

  /** {@return this view with one value of a field only} */
  public View with(Field field, String value) {
    Map<Field, String> more = new EnumMap<>(Field.class);
    more.putAll(filters);
    more.put(field, value);
    return new View(question, range, more);
  }

  /** {@return this view with a value of a field that is a constant} */
  public View with(Field field, Enum<?> value) {
    return with(field, value.name().toLowerCase(Locale.ROOT));
  }

  /** {@return whether it shows every telling of every story} */
  public boolean ofAllStories() {
    return value(Field.STORY) == null;
  }

  /** {@return this view with every story once, by who told it first} */
  public View once() {
    return with(Field.STORY, Field.FIRST_TELLING);
  }

  /** {@return this view with every value of a field} */
  public View without(Field field) {
    Map<Field, String> fewer = new EnumMap<>(Field.class);
    fewer.putAll(filters);
    fewer.remove(field);
    return new View(question, range, fewer);
  }

  /** {@return this view of another span of time} */
  public View during(TimeRange other) {
    return new View(question, other, filters);
  }

  /** {@return this view from one instant until before another} */
  public View during(Instant from, Instant until) {
    return during(new TimeRange(null, from, until, range.zone()));
  }

  /** {@return this view with another question} */
  public View asking(String other) {
    return new View(other, range, filters);
  }

  /**
   * {@return the mentions it shows}
   *
   * @throws QueryException if the question is not in the query language
   */
  public MentionQuery query(QuerySyntax syntax) throws QueryException {
    return queryOfAllTime(syntax).and(range.query());
  }

  /**
   * {@return the mentions it would show were its span all of time}
   *
   * @throws QueryException if the question is not in the query language
   */
  public MentionQuery queryOfAllTime(QuerySyntax syntax) throws QueryException {
    MentionQuery query = syntax.parse(question);
    for (Field field : Field.values()) {
      String value = filters.get(field);
      if (value != null) {
        query = query.and(new MentionQuery.Is(field, value));
      }
    }
    return query;
  }

  /** {@return the address of a path with this view} */
  public String href(String path) {
    StringBuilder address = new StringBuilder(path);
    parameters()
        .forEach((name, value) ->
            address
                .append(address.length() == path.length() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return address.toString();
  }

  /** {@return what the address of this view carries, for hidden fields of forms} */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (!question.isEmpty()) {
      parameters.put("q", question);
    }
    for (Field field : Field.values()) {
      String value = filters.get(field);
      if (value != null) {
        parameters.put(code(field), value);
      }
    }
    parameters.putAll(rangeParameters());
    return parameters;
  }

  private Map<String, String> rangeParameters() {
    if (range.preset() == TimeRange.Preset.WEEK) {
      return Map.of();
    }
    if (range.preset() != null) {
      return Map.of("range", range.preset().code());
    }
    Map<String, String> ends = new LinkedHashMap<>();
    boolean days = range.wholeDays();
    ends.put("from", days ? range.firstDay().toString() : range.from().toString());
    ends.put("to", days ? range.lastDay().toString() : range.until().toString());
    return ends;
  }

  private static String code(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }
}
