package nl.buzzard.console.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.buzzard.console.sources.SourceKind.Field;

/**
 * A source as it would stand in {@code sources.yml}: its secrets are variables, whose values stand
 * apart. Immutable.
 *
 * @param text the lines
 * @param secrets the value of each variable
 */
record SourceLines(String text, Map<String, String> secrets) {

  private static final ObjectMapper JSON = new ObjectMapper();

  SourceLines {
    secrets = Map.copyOf(secrets);
  }

  /**
   * {@return the lines of a source}
   *
   * @param name what it is to be called
   * @param values what was told, by key; what is blank was not
   */
  static SourceLines of(SourceKind kind, String name, Map<String, String> values) {
    Map<String, String> secrets = new LinkedHashMap<>();
    StringBuilder text = new StringBuilder("  - name: " + quoted(name) + "\n");
    text.append("    type: ").append(kind.type()).append('\n');
    for (Field field : kind.fields()) {
      String value = values.getOrDefault(field.key(), "").strip();
      if (!value.isEmpty()) {
        text.append("    ").append(field.key()).append(": ");
        if (field.isSecret()) {
          String variable = variable(name, field.key());
          secrets.put(variable, value);
          text.append("${").append(variable).append('}');
        } else {
          text.append(field.isNumber() ? inOneLine(value) : quoted(value));
        }
        text.append('\n');
      }
    }
    if (kind.every() != null) {
      text.append("    every: ").append(kind.every()).append('\n');
    }
    if (kind.isOwned()) {
      text.append("    owned: true\n");
    }
    return new SourceLines(text.toString(), secrets);
  }

  /** {@return the whole file, were it the only source} */
  String file() {
    return "sources:\n" + text;
  }

  private static String variable(String name, String key) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
    String words = plain.replaceAll("\\p{M}", "").replaceAll("[^A-Z0-9]+", "_");
    return ("SOURCE_" + words + "_" + key.toUpperCase(Locale.ROOT)).replaceAll("_+", "_");
  }

  /** A text in JSON is one in YAML; a dollar begins no variable in it. */
  private static String quoted(String value) {
    try {
      return JSON.writeValueAsString(value).replace("${", "$${");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a text is always JSON", e);
    }
  }

  private static String inOneLine(String value) {
    return value.replaceAll("[^0-9.,a-zA-Z-]", "");
  }
}
