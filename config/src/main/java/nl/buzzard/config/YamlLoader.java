package nl.buzzard.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Turns one file into a tree whose nodes know their line; no object of a class the file names is
 * ever made. What the YAML library says of a broken file may quote a secret, so the faults say it
 * in words of our own.
 */
final class YamlLoader {

  private static final int LARGEST_BYTES = 3 << 20;

  private final YamlFile file;

  YamlLoader(YamlFile file) {
    this.file = file;
  }

  /** {@return the tree; null when the file is empty, or broken and its fault is noted} */
  @Nullable Node load(Path path) {
    String text = text(path);
    return text == null ? null : parse(text);
  }

  /** {@return the tree; null when the text is empty, or broken and its fault is noted} */
  @Nullable Node parse(String text) {
    if (!printable(text)) {
      return null;
    }
    file.remember(text);
    try {
      return new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      int line = mark == null ? 0 : mark.getLine() + 1;
      int column = mark == null ? 0 : mark.getColumn() + 1;
      file.fault(line, column, inOurWords(e.getProblem()));
    } catch (YAMLException e) {
      file.fault(0, "is nested too deep or refers to itself too often; write it out more plainly");
    }
    return null;
  }

  private @Nullable String text(Path path) {
    try {
      if (Files.size(path) > LARGEST_BYTES) {
        file.fault(0, "is larger than 3 MB, the most a configuration file may be");
        return null;
      }
      return decode(Files.readAllBytes(path));
    } catch (IOException e) {
      file.fault(0, "cannot be read; check that it is a file and that Buzzard may read it");
      return null;
    }
  }

  /** Decodes strictly: a file in another encoding would otherwise be read with its names maimed. */
  private @Nullable String decode(byte[] bytes) {
    var read = ByteBuffer.wrap(bytes);
    var text = CharBuffer.allocate(bytes.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(read, text, true).isError()) {
      file.fault(lineAt(bytes, read.position()), "is not UTF-8 text; save the file as UTF-8");
      return null;
    }
    String decoded = text.flip().toString();
    return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
  }

  private static int lineAt(byte[] bytes, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private boolean printable(String text) {
    int line = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (!StreamReader.isPrintable(character)) {
        file.fault(line, "holds a control character; is this a text file?");
        return false;
      }
      line += character == '\n' ? 1 : 0;
    }
    return true;
  }

  private static String inOurWords(@Nullable String problem) {
    return switch (problem) {
      case null -> "is not valid YAML here";
      case String p when p.contains("'\\t") || p.contains("TAB") ->
          "a tab cannot indent; use spaces";
      case String p when p.startsWith("found undefined alias") ->
          "a value that begins with * must be in quotes";
      case String p when p.contains("cannot start any token") ->
          "a value that begins with this character must be in quotes";
      case String p when p.startsWith("mapping values are not allowed") ->
          "a colon does not belong here; check the indentation, or put the value in quotes";
      case String p when p.contains("expected ':'") -> "expected a colon and a space after the key";
      case String p when p.contains("<block end>") ->
          "this does not fit in here; check the indentation, and put a value that goes on after its"
              + " closing quote in quotes as a whole";
      case String p when p.contains("unexpected end of stream") -> "a closing quote is missing";
      case String p when p.contains("another document") ->
          "a second document begins here; leave out the line ---";
      default -> "is not valid YAML here; check the indentation, quotes and brackets";
    };
  }
}
