package nl.buzzard.crawler.inbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Raw items as compact JSON, field by field, so that renaming a Java field never breaks rows that
 * wait. What is null is left out.
 *
 * <p>Everything beyond ASCII is escaped: databases differ in what else they accept (PostgreSQL
 * refuses half a surrogate pair), and a stray character must not stop a whole batch. Thread-safe.
 */
final class RawItemJson {

  private final JsonFactory factory =
      new JsonFactoryBuilder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();
  private final ObjectMapper mapper = new ObjectMapper(factory);

  String write(RawItem item) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.writeStartObject();
      writeOrigin(json, item.origin());
      writeText(json, "title", item.content().title());
      writeText(json, "body", item.content().body());
      writeText(json, "format", item.content().format().name());
      writeText(json, "handle", item.author().handle());
      writeText(json, "name", item.author().name());
      writeNumber(json, "followers", item.author().followers());
      writeText(json, "published", item.published() == null ? null : item.published().toString());
      writeText(json, "collected", item.collected().toString());
      writeNumber(json, "likes", item.engagement().likes());
      writeNumber(json, "reposts", item.engagement().reposts());
      writeNumber(json, "replies", item.engagement().replies());
      writeBrands(json, item.brands());
      writeDetails(json, item.details());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void writeOrigin(JsonGenerator json, Origin origin) throws IOException {
    writeText(json, "source", origin.source().name());
    writeText(json, "platform", origin.platform().name());
    writeText(json, "id", origin.nativeId());
    writeText(json, "url", origin.url());
    writeText(json, "conversation", origin.conversation());
  }

  private static void writeBrands(JsonGenerator json, List<String> brands) throws IOException {
    if (brands.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("brands");
    for (String brand : brands) {
      json.writeString(brand);
    }
    json.writeEndArray();
  }

  private static void writeDetails(JsonGenerator json, Details details) throws IOException {
    writeText(json, "kind", details.kind().name());
    if (details.rating() != null) {
      json.writeNumberField("rating", details.rating());
    }
    writeNumber(json, "audience", details.audience());
    writeText(json, "country", details.country());
    writeText(json, "location", details.location());
  }

  private static void writeText(JsonGenerator json, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void writeNumber(JsonGenerator json, String name, @Nullable Long value)
      throws IOException {
    if (value != null) {
      json.writeNumberField(name, value);
    }
  }

  /**
   * @throws UncheckedIOException if the text was not written by {@link #write}
   */
  RawItem read(String text) {
    JsonNode json;
    try {
      json = mapper.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("a row of the inbox cannot be read back", e);
    }
    String published = text(json, "published");
    return new RawItem(
        readOrigin(json),
        new RawItem.Content(
            text(json, "title"),
            json.required("body").textValue(),
            RawItem.Format.valueOf(json.required("format").textValue())),
        new Author(text(json, "handle"), text(json, "name"), number(json, "followers")),
        published == null ? null : Instant.parse(published),
        Instant.parse(json.required("collected").textValue()),
        new Engagement(number(json, "likes"), number(json, "reposts"), number(json, "replies")),
        readBrands(json),
        readDetails(json));
  }

  private static Details readDetails(JsonNode json) {
    JsonNode rating = json.path("rating");
    return new Details(
        Kind.valueOf(json.path("kind").asText(Kind.UNKNOWN.name())),
        rating.isNumber() ? (Double) rating.doubleValue() : null,
        number(json, "audience"),
        text(json, "country"),
        text(json, "location"));
  }

  private static Origin readOrigin(JsonNode json) {
    return new Origin(
        new SourceId(json.required("source").textValue()),
        Platform.valueOf(json.required("platform").textValue()),
        text(json, "id"),
        text(json, "url"),
        text(json, "conversation"));
  }

  private static List<String> readBrands(JsonNode json) {
    List<String> brands = new ArrayList<>();
    json.path("brands").forEach(brand -> brands.add(brand.textValue()));
    return brands;
  }

  private static @Nullable String text(JsonNode json, String name) {
    return json.path(name).textValue();
  }

  private static @Nullable Long number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNumber() ? value.longValue() : null;
  }
}
