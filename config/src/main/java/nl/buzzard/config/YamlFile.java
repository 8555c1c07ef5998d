package nl.buzzard.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One file of the folder while it is being read: its content and the faults found in it so far. */
final class YamlFile {

  private final Path path;
  private final @Nullable String given;
  private final Variables variables;
  private final List<Fault> faults = new ArrayList<>();
  private List<String> lines = List.of();

  YamlFile(Path path, Map<String, String> environment) {
    this(path, null, environment);
  }

  private YamlFile(Path path, @Nullable String given, Map<String, String> environment) {
    this.path = path;
    this.given = given;
    this.variables = new Variables(environment);
  }

  /** {@return a file whose text is at hand} */
  static YamlFile of(String name, String text) {
    return new YamlFile(Path.of(name), text, Map.of());
  }

  /** {@return whether there is such a file} */
  boolean exists() {
    return Files.exists(path);
  }

  /** {@return its name, without its folder} */
  String name() {
    return String.valueOf(path.getFileName());
  }

  /** {@return its content; without a key when the file is missing, empty or broken} */
  YamlMap root(List<String> keys) {
    Node node = node();
    if (node instanceof MappingNode mapping) {
      return YamlMap.of(this, mapping, keys);
    }
    if (node != null && !isNothing(node)) {
      fault(line(node), "expected " + String.join(":, ", keys) + ": at the start of a line");
    }
    return new YamlMap(this, 0, keys);
  }

  private @Nullable Node node() {
    YamlLoader loader = new YamlLoader(this);
    return given != null ? loader.parse(given) : exists() ? loader.load(path) : null;
  }

  /** Keeps the text the nodes were made of, for what they leave out. */
  void remember(String text) {
    lines = text.lines().toList();
  }

  /** {@return what stands behind a value on its last line: blank, or a comment} */
  String behind(YamlText text) {
    var end = text.node().getEndMark();
    if (end.getLine() >= lines.size()) {
      return "";
    }
    String line = lines.get(end.getLine());
    return line.substring(line.offsetByCodePoints(0, end.getColumn()));
  }

  /**
   * {@return the text of a value, trimmed and with its variables filled in; null when it is none,
   * and the fault is noted}
   *
   * @param expected what the value must be, in words
   */
  @Nullable YamlText text(String key, Node node, String expected) {
    if (!(node instanceof ScalarNode scalar)) {
      String shape = node instanceof MappingNode ? "keys and values" : "a list";
      fault(line(node), "'" + key + "' must be " + expected + ", not " + shape);
      return null;
    }
    if (!Tag.standardTags.contains(scalar.getTag())) {
      fault(line(node), "'" + key + "': a value that begins with ! must be in quotes");
      return null;
    }
    int before = faults.size();
    String value = variables.fillIn(scalar.getValue(), say -> fault(line(node), key, say)).strip();
    if (faults.size() > before) {
      return null;
    }
    if (value.isEmpty()) {
      fault(line(node), key, "is empty, expected " + expected);
      return null;
    }
    return new YamlText(value, scalar);
  }

  /** Notes what is wrong with a line, or with the whole file where the line is 0. */
  void fault(int line, String message) {
    fault(line, 0, message);
  }

  /** Notes what is wrong at a character, or with the line where the column is 0. */
  void fault(int line, int column, String message) {
    faults.add(new Fault(name(), line, column, message));
  }

  private void fault(int line, String key, String message) {
    fault(line, "'" + key + "': " + message);
  }

  /** {@return what is wrong with it, by line and column} */
  List<Fault> faults() {
    return faults.stream()
        .sorted(Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column))
        .toList();
  }

  static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }
}
