package nl.buzzard.crawler.extract.structured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The works a page describes in JSON-LD with the words of schema.org (articles, posts, questions),
 * the page's own before those it only lists.
 *
 * <p>Immutable.
 */
public final class JsonLd {

  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_THINGS = 2_000;
  private static final int MAX_TYPES = 10;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private static final Pattern WORK =
      Pattern.compile(".*(?:article|posting|report|review|question|webpage|recipe).*");

  private final List<JsonNode> works;

  private JsonLd(List<JsonNode> works) {
    this.works = works;
  }

  /** {@return what a page describes; a script that is no JSON is passed over} */
  public static JsonLd of(Document document) {
    List<JsonNode> works = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      String json = script.data().strip();
      if (json.length() <= MAX_CHARACTERS) {
        read(json, works);
      }
    }
    works.sort((one, other) -> Boolean.compare(isWebPage(one), isWebPage(other)));
    return new JsonLd(List.copyOf(works));
  }

  private static void read(String json, List<JsonNode> works) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    try {
      waiting.add(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return;
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MAX_THINGS; seen++) {
      JsonNode thing = waiting.remove();
      if (WORK.matcher(type(thing)).matches()) {
        works.add(thing);
      } else {
        thing.forEach(waiting::add);
      }
    }
  }

  private static boolean isWebPage(JsonNode work) {
    return type(work).contains("webpage");
  }

  /** The type, or the types one after the other; a type that is no text has no name. */
  private static String type(JsonNode thing) {
    JsonNode type = thing.path("@type");
    StringBuilder names = new StringBuilder(type.asText());
    for (int i = 0; i < Math.min(type.size(), MAX_TYPES); i++) {
      names.append(' ').append(type.path(i).asText());
    }
    return names.toString().toLowerCase(Locale.ROOT);
  }

  /** {@return the first value of a property that is a text or a thing with a name, or null} */
  public @Nullable String text(String property) {
    for (JsonNode work : works) {
      String text = textOf(work.path(property));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String textOf(JsonNode value) {
    JsonNode first = value.isArray() ? value.path(0) : value;
    JsonNode named = first.isObject() ? first.path("name") : first;
    JsonNode text = named.isArray() ? named.path(0) : named;
    return text.isTextual() && !text.asText().isBlank() ? text.asText().strip() : null;
  }
}
