package nl.buzzard.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Keys and values of a file, asked for by key and form. Whatever is wrong is noted with the file;
 * the caller gets null, or the value to go on with, and reads on.
 */
final class YamlMap {

  private final YamlFile file;
  private final int line;
  private final List<String> keys;
  private final Map<String, Node> values = new HashMap<>();
  private final Map<String, Integer> lines = new HashMap<>();
  private final Set<String> misspelt = new HashSet<>();

  /** Makes a map without a key. */
  YamlMap(YamlFile file, int line, List<String> keys) {
    this.file = file;
    this.line = line;
    this.keys = keys;
  }

  /**
   * {@return what a file says at one place}
   *
   * @param keys the keys that are known there; any other is a fault
   */
  static YamlMap of(YamlFile file, MappingNode node, List<String> keys) {
    var map = new YamlMap(file, YamlFile.line(node), keys);
    node.getValue().forEach(map::add);
    return map;
  }

  private void add(NodeTuple entry) {
    Node keyNode = entry.getKeyNode();
    int keyLine = YamlFile.line(keyNode);
    if (!(keyNode instanceof ScalarNode scalar)) {
      file.fault(keyLine, "a key must be a word, expected " + String.join(", ", keys));
      return;
    }
    String key = scalar.getValue();
    if (!keys.contains(key)) {
      file.fault(keyLine, "unknown key '" + key + "' — " + Spelling.hint(key, keys));
      misspelt.addAll(Spelling.nearest(key, keys));
      return;
    }
    Integer earlier = lines.putIfAbsent(key, keyLine);
    if (earlier != null) {
      file.fault(keyLine, "the key '" + key + "' is already given on line " + earlier);
    } else if (!YamlFile.isNothing(entry.getValueNode())) {
      values.put(key, entry.getValueNode());
    }
  }

  /** {@return whether a key has a value} */
  boolean has(String key) {
    return values.containsKey(key);
  }

  /** {@return whether a key has a value, or was probably mistyped} */
  boolean mayHave(String key) {
    return has(key) || misspelt.contains(key);
  }

  /** {@return a value as the file has it, whatever its form; null when it is no text} */
  @Nullable String written(String key) {
    return values.get(key) instanceof ScalarNode scalar ? scalar.getValue() : null;
  }

  /** {@return the line of a key, or where the map begins when the key is missing} */
  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  /** Notes what is wrong with a key. */
  void fault(String key, String message) {
    file.fault(line(key), message);
  }

  /** {@return a value that must be there; null when it is missing or faulty} */
  <T> @Nullable T required(String key, Format<T> format) {
    Node node = values.get(key);
    if (node == null) {
      missing(key, format.expected());
      return null;
    }
    return read(key, node, format);
  }

  /** {@return a value that may be left out; null when it is missing or faulty} */
  <T> @Nullable T optional(String key, Format<T> format) {
    Node node = values.get(key);
    return node == null ? null : read(key, node, format);
  }

  /** {@return a value, or another when it is missing or faulty} */
  <T> T optional(String key, Format<T> format, T otherwise) {
    T value = optional(key, format);
    return value == null ? otherwise : value;
  }

  /** {@return a text that must be there, with its place; null when it is missing or faulty} */
  @Nullable YamlText requiredText(String key, String expected) {
    Node node = values.get(key);
    if (node == null) {
      missing(key, expected);
      return null;
    }
    return file.text(key, node, expected);
  }

  /** {@return the values of a list, or of one value standing alone; faulty ones are left out} */
  <T> List<T> list(String key, Format<T> format) {
    var read = new ArrayList<T>();
    for (Node node : items(key)) {
      T value = read(key, node, format);
      if (value != null) {
        read.add(value);
      }
    }
    return read;
  }

  /** {@return the values of a list that must hold one at least} */
  <T> List<T> requiredList(String key, Format<T> format) {
    if (items(key).isEmpty()) {
      missing(key, format.expected() + ", or a list of them");
    }
    return list(key, format);
  }

  private List<Node> items(String key) {
    Node node = values.get(key);
    return switch (node) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      default -> List.of(node);
    };
  }

  /** {@return what stands under a key that must be there; null when it is missing} */
  @Nullable YamlMap requiredMap(String key, List<String> inner) {
    if (!has(key)) {
      missing(key, String.join(", ", inner));
      return null;
    }
    return map(key, inner);
  }

  /** {@return what stands under a key; without a key of its own when that is nothing} */
  YamlMap map(String key, List<String> inner) {
    Node node = values.get(key);
    return node == null ? new YamlMap(file, line(key), inner) : inside(key, node, inner);
  }

  /** {@return the entries of a list of maps; what is no map is left out} */
  List<YamlMap> maps(String key, List<String> inner) {
    Node node = values.get(key);
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof SequenceNode sequence)) {
      fault(key, "'" + key + "' must be a list: begin each entry with a dash, as in '- name: …'");
      return List.of();
    }
    return sequence.getValue().stream().map(item -> inside(key, item, inner)).toList();
  }

  private YamlMap inside(String key, Node node, List<String> inner) {
    if (node instanceof MappingNode mapping) {
      return of(file, mapping, inner);
    }
    var nothing = new YamlMap(file, YamlFile.line(node), inner);
    nothing.misspelt.addAll(inner);
    nothing.file.fault(
        nothing.line, "expected keys under '" + key + "': " + String.join(", ", inner));
    return nothing;
  }

  /** A key that was mistyped is not missing as well. */
  private void missing(String key, String expected) {
    if (!misspelt.contains(key)) {
      fault(key, "'" + key + "' is missing, expected " + expected);
    }
  }

  private <T> @Nullable T read(String key, Node node, Format<T> format) {
    YamlText text = file.text(key, node, format.expected());
    if (text == null) {
      return null;
    }
    var value = format.reading().apply(text.value());
    if (value.isEmpty()) {
      file.fault(text.line(), format.refusal(key, text.written()));
    }
    return value.orElse(null);
  }
}
