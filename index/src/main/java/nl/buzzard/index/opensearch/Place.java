package nl.buzzard.index.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import nl.buzzard.core.mention.MentionId;

/**
 * Where a mention is kept. Immutable.
 *
 * @param index the index of a month
 * @param key its identity there
 */
record Place(String index, String key) {

  /** The cluster refuses longer ones. */
  private static final int LONGEST_KEY = 512;

  static Place of(JsonNode hit) {
    return new Place(hit.path("_index").asText(), hit.path("_id").asText());
  }

  /** {@return the key a mention has in any index} */
  static String key(MentionId id) {
    byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
    return bytes.length <= LONGEST_KEY ? id.value() : "sha256:" + hash(bytes);
  }

  ObjectNode json() {
    return Json.object().put("_index", index).put("_id", key);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
