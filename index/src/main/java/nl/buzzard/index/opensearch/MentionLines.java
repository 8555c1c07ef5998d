package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.index.document.MentionCodec;
import nl.buzzard.index.document.MentionFields;
import nl.buzzard.index.document.MentionValues;

/**
 * Makes the two lines that keep a mention: where, and what to find, sort and count it by besides
 * the mention itself. Thread-safe.
 */
final class MentionLines {

  /** Whether there is something: this, or no value. */
  static final String YES = "yes";

  private final MentionCodec codec = new MentionCodec();
  private final StackedWords words = new StackedWords();

  /**
   * {@return the lines of a mention}
   *
   * @param place where it goes
   * @param mention what goes there
   */
  byte[] keep(Place place, EnrichedMention mention) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(4_096);
    lines.writeBytes(Json.write(Json.object("index", place.json())));
    lines.write('\n');
    try (JsonGenerator out = Json.generator(lines)) {
      out.writeStartObject();
      out.writeStringField(MentionFields.ID, mention.id().value());
      out.writeNumberField(
          MentionFields.PUBLISHED, PublishedTimes.kept(mention.mention().published()));
      writeWords(out, mention.mention());
      writeMeasures(out, mention.mention());
      writeValues(out, mention);
      out.writeStringField(MentionFields.MENTION, codec.write(mention));
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    lines.write('\n');
    return lines.toByteArray();
  }

  private void writeWords(JsonGenerator out, Mention mention) throws IOException {
    String body = words.of(mention.body());
    if (mention.title() == null) {
      out.writeStringField(MentionFields.TEXT, body);
      return;
    }
    String title = words.of(mention.title());
    write(out, MentionFields.TEXT, List.of(title, body));
    out.writeStringField(MentionFields.TITLE, title);
    out.writeStringField(MentionFields.BODY, body);
    out.writeStringField(MentionFields.TITLED, YES);
  }

  private static void writeMeasures(JsonGenerator out, Mention mention) throws IOException {
    for (Measure measure : Measure.values()) {
      Number value = MentionValues.measured(mention, measure);
      if (value != null) {
        out.writeNumberField(MentionFields.measured(measure), value.doubleValue());
      }
    }
  }

  private static void writeValues(JsonGenerator out, EnrichedMention mention) throws IOException {
    for (MentionQuery.Field field : MentionQuery.Field.values()) {
      write(
          out,
          MentionFields.searched(field),
          MentionValues.searchable(mention, field).map(MentionFields::folded).toList());
    }
    for (CountField field : CountField.values()) {
      write(
          out,
          MentionFields.counted(field),
          MentionValues.countable(mention, field).map(MentionFields::shown).toList());
    }
  }

  private static void write(JsonGenerator out, String field, List<String> values)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    out.writeArrayFieldStart(field);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }
}
