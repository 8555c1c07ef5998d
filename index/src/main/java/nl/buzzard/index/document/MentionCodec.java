package nl.buzzard.index.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.BrandSentiment;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Prominence;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import org.jspecify.annotations.Nullable;

/**
 * Writes a mention as compact JSON and reads it back, the same to the letter. A part that is absent
 * has no field, so what was written before a part existed is read as lacking it. Immutable and
 * thread-safe.
 */
public final class MentionCodec {

  /** Characters above this are written as escapes, so that even half an emoji survives. */
  private static final int LAST_BEFORE_SURROGATES = 0xd7ff;

  private final JsonFactory json =
      new JsonFactoryBuilder()
          .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final ObjectMapper mapper = new ObjectMapper(json);

  /** {@return a mention as JSON, free of characters outside the basic plane} */
  public String write(EnrichedMention mention) {
    StringWriter text = new StringWriter(1_024);
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      writeMention(out, mention.mention());
      writeUnderstanding(out, mention);
      out.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  /**
   * {@return the mention that was written}
   *
   * @throws UncheckedIOException if the text is not what {@link #write} made
   */
  public EnrichedMention read(String text) {
    JsonNode node;
    try {
      node = mapper.readTree(text);
    } catch (IOException damaged) {
      throw new UncheckedIOException("A stored mention cannot be read.", damaged);
    }
    return new EnrichedMention(
        readMention(node),
        list(node.path("matches")).stream().map(MentionCodec::readMatch).toList(),
        Language.valueOf(text(node, "language")),
        readSentiment(node.path("sentiment")),
        list(node.path("signals")).stream().map(MentionCodec::readSignal).toList(),
        new StoryId(text(node, "story")),
        readTriage(node.path("triage")),
        strings(node.path("tags")),
        list(node.path("toward")).stream().map(MentionCodec::readToward).toList());
  }

  private static void writeMention(JsonGenerator out, Mention mention) throws IOException {
    Origin origin = mention.origin();
    out.writeStringField("id", mention.id().value());
    out.writeStringField("source", origin.source().name());
    out.writeStringField("platform", origin.platform().name());
    writeOptional(out, "nativeId", origin.nativeId());
    writeOptional(out, "url", origin.url());
    writeOptional(out, "conversation", origin.conversation());
    writeOptional(out, "title", mention.title());
    out.writeStringField("body", mention.body());
    writeOptional(out, "handle", mention.author().handle());
    writeOptional(out, "name", mention.author().name());
    writeOptional(out, "followers", mention.author().followers());
    out.writeStringField("published", mention.published().toString());
    out.writeStringField("collected", mention.collected().toString());
    writeOptional(out, "likes", mention.engagement().likes());
    writeOptional(out, "reposts", mention.engagement().reposts());
    writeOptional(out, "replies", mention.engagement().replies());
    writeStrings(out, "brands", mention.brands());
    writeDetails(out, mention.details());
  }

  private static void writeUnderstanding(JsonGenerator out, EnrichedMention mention)
      throws IOException {
    out.writeArrayFieldStart("matches");
    for (QueryMatch match : mention.matches()) {
      out.writeStartObject();
      out.writeStringField("query", match.query());
      writeOptional(out, "brand", match.brand());
      if (!match.prominence().equals(Prominence.UNKNOWN)) {
        out.writeStringField("place", match.prominence().place().name());
        out.writeNumberField("times", match.prominence().times());
      }
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("language", mention.language().name());
    writeSentiment(out, mention.sentiment());
    out.writeArrayFieldStart("signals");
    for (Signal signal : mention.signals()) {
      out.writeStartObject();
      out.writeStringField("type", signal.type().name());
      writeOptional(out, "kind", signal.kind());
      writeStrings(out, "evidence", signal.evidence());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeStringField("story", mention.story().value());
    writeTriage(out, mention.triage());
    if (!mention.tags().isEmpty()) {
      writeStrings(out, "tags", mention.tags());
    }
    if (!mention.toward().isEmpty()) {
      out.writeArrayFieldStart("toward");
      for (BrandSentiment toward : mention.toward()) {
        out.writeStartObject();
        out.writeStringField("brand", toward.brand());
        out.writeStringField("label", toward.label().name());
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private static void writeDetails(JsonGenerator out, Details details) throws IOException {
    if (details.kind() != Kind.UNKNOWN) {
      out.writeStringField("kind", details.kind().name());
    }
    if (details.rating() != null) {
      out.writeNumberField("rating", details.rating());
    }
    writeOptional(out, "audience", details.audience());
    writeOptional(out, "country", details.country());
    writeOptional(out, "location", details.location());
  }

  private static void writeSentiment(JsonGenerator out, Sentiment sentiment) throws IOException {
    out.writeObjectFieldStart("sentiment");
    out.writeStringField("label", sentiment.label().name());
    out.writeNumberField("score", sentiment.score());
    out.writeNumberField("confidence", sentiment.confidence());
    writeStrings(out, "evidence", sentiment.evidence());
    out.writeEndObject();
  }

  private static void writeTriage(JsonGenerator out, TriageDecision triage) throws IOException {
    out.writeObjectFieldStart("triage");
    out.writeStringField("verdict", triage.verdict().name());
    out.writeNumberField("urgency", triage.urgency());
    writeStrings(out, "reasons", triage.reasons().stream().map(Enum::name).toList());
    out.writeEndObject();
  }

  private static Mention readMention(JsonNode node) {
    return new Mention(
        new MentionId(text(node, "id")),
        new Origin(
            new SourceId(text(node, "source")),
            Platform.valueOf(text(node, "platform")),
            optional(node, "nativeId"),
            optional(node, "url"),
            optional(node, "conversation")),
        optional(node, "title"),
        text(node, "body"),
        new Author(optional(node, "handle"), optional(node, "name"), number(node, "followers")),
        Instant.parse(text(node, "published")),
        Instant.parse(text(node, "collected")),
        new Engagement(number(node, "likes"), number(node, "reposts"), number(node, "replies")),
        strings(node.path("brands")),
        readDetails(node));
  }

  private static Details readDetails(JsonNode node) {
    JsonNode rating = node.path("rating");
    return new Details(
        Kind.valueOf(node.path("kind").asText(Kind.UNKNOWN.name())),
        rating.isNumber() ? (Double) rating.doubleValue() : null,
        number(node, "audience"),
        optional(node, "country"),
        optional(node, "location"));
  }

  private static QueryMatch readMatch(JsonNode node) {
    String place = optional(node, "place");
    return new QueryMatch(
        text(node, "query"),
        optional(node, "brand"),
        place == null
            ? Prominence.UNKNOWN
            : new Prominence(Prominence.Place.valueOf(place), node.path("times").intValue()));
  }

  private static Sentiment readSentiment(JsonNode node) {
    return new Sentiment(
        Sentiment.Label.valueOf(text(node, "label")),
        node.path("score").asDouble(),
        node.path("confidence").asDouble(),
        strings(node.path("evidence")));
  }

  private static Signal readSignal(JsonNode node) {
    return new Signal(
        Signal.Type.valueOf(text(node, "type")),
        optional(node, "kind"),
        strings(node.path("evidence")));
  }

  private static BrandSentiment readToward(JsonNode node) {
    return new BrandSentiment(text(node, "brand"), Sentiment.Label.valueOf(text(node, "label")));
  }

  private static TriageDecision readTriage(JsonNode node) {
    return new TriageDecision(
        TriageDecision.Verdict.valueOf(text(node, "verdict")),
        node.path("urgency").asInt(),
        strings(node.path("reasons")).stream().map(TriageDecision.Reason::valueOf).toList());
  }

  private static void writeOptional(JsonGenerator out, String name, @Nullable String value)
      throws IOException {
    if (value != null) {
      out.writeStringField(name, value);
    }
  }

  private static void writeOptional(JsonGenerator out, String name, @Nullable Long value)
      throws IOException {
    if (value != null) {
      out.writeNumberField(name, value);
    }
  }

  private static void writeStrings(JsonGenerator out, String name, List<String> values)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (String value : values) {
      out.writeString(value);
    }
    out.writeEndArray();
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).textValue();
  }

  private static @Nullable String optional(JsonNode node, String name) {
    return node.path(name).textValue();
  }

  private static @Nullable Long number(JsonNode node, String name) {
    return node.hasNonNull(name) ? (Long) node.path(name).longValue() : null;
  }

  private static List<JsonNode> list(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false).toList();
  }

  private static List<String> strings(JsonNode node) {
    return list(node).stream().map(JsonNode::textValue).toList();
  }
}
