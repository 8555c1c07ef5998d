package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON as the cluster reads and writes it. Pure. */
final class Json {

  /** Characters above this are written as escapes, so that even half an emoji arrives. */
  private static final int LAST_BEFORE_SURROGATES = 0xd7ff;

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .highestNonEscapedChar(LAST_BEFORE_SURROGATES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

  private Json() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** {@return an object with one member} */
  static ObjectNode object(String name, JsonNode value) {
    return object().set(name, value);
  }

  static JsonNode list(Collection<? extends JsonNode> nodes) {
    return JsonNodeFactory.instance.arrayNode().addAll(nodes);
  }

  static JsonNode texts(Collection<String> texts) {
    var list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  /** {@return the members of a list, none where there is no list} */
  static List<JsonNode> members(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }

  static JsonGenerator generator(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out);
  }

  static byte[] write(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static JsonNode read(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }
}
