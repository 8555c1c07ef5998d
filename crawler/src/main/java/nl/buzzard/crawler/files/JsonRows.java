package nl.buzzard.crawler.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of JSON objects, one a line. A column is the name of a member, or the dotted
 * path to one: {@code user.name}. A list of plain values is read as those values with {@code |}
 * between them.
 *
 * <p>Not thread-safe.
 */
final class JsonRows implements Rows {

  private final JsonFactory json = new JsonFactory();
  private final Lines lines;
  private final Wanted wanted = new Wanted();
  private final String file;
  private @Nullable Line heldBack;

  JsonRows(Lines lines, ImportMapping mapping, String file) {
    this.lines = lines;
    this.file = file;
    mapping.columns().forEach(wanted::add);
  }

  @Override
  public @Nullable Row next() throws IOException, ImportException {
    Line line = nextLine();
    while (line != null && line.text().isBlank()) {
      line = nextLine();
    }
    if (line == null) {
      return null;
    }
    if (line.fault() == null) {
      return read(line);
    }
    refuseOneLongLine(line);
    return new Row.Rejected(line.number(), line.text(), line.fault().reason());
  }

  private @Nullable Line nextLine() throws IOException {
    Line line = heldBack == null ? lines.next() : heldBack;
    heldBack = null;
    return line;
  }

  private void refuseOneLongLine(Line line) throws IOException, ImportException {
    if (line.number() > 1 || line.fault() != Line.Fault.TOO_LONG) {
      return;
    }
    heldBack = lines.next();
    if (heldBack == null) {
      throw new ImportException(
          file + " is one single line longer than 1 MB: write one JSON object per line.");
    }
  }

  private Row read(Line line) throws IOException {
    try (JsonParser parser = json.createParser(line.text())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Row.Rejected(line.number(), line.text(), "is not a JSON object");
      }
      Map<ImportField, String> values = new EnumMap<>(ImportField.class);
      readObject(parser, wanted, values);
      if (parser.nextToken() != null) {
        return new Row.Rejected(line.number(), line.text(), "has text after its JSON object");
      }
      return new Row.Read(line.number(), line.text(), values);
    } catch (JsonProcessingException e) {
      // Jackson's own message may quote the text.
      return new Row.Rejected(line.number(), line.text(), "is not valid JSON" + place(e));
    }
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : " at character " + e.getLocation().getColumnNr();
  }

  private static void readObject(JsonParser parser, Wanted wanted, Map<ImportField, String> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Wanted member = wanted.members.get(parser.currentName());
      JsonToken token = parser.nextToken();
      if (member == null) {
        parser.skipChildren();
      } else if (token == JsonToken.START_OBJECT) {
        readObject(parser, member, values);
      } else {
        String value = token == JsonToken.START_ARRAY ? listed(parser) : plain(parser);
        if (!value.isBlank()) {
          member.fields.forEach(field -> values.put(field, value));
        }
      }
    }
  }

  private static String listed(JsonParser parser) throws IOException {
    StringBuilder values = new StringBuilder();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.append(values.isEmpty() ? "" : "|").append(plain(parser));
      parser.skipChildren();
    }
    return values.toString();
  }

  private static String plain(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : "";
  }

  /** The members of an object that are mapped, and those on the way to a mapped one. */
  private static final class Wanted {

    private final Map<String, Wanted> members = new HashMap<>();
    private final Set<ImportField> fields = new HashSet<>();

    void add(ImportField field, String path) {
      member(path).fields.add(field);
      Wanted inner = this;
      for (String step : path.split("\\.", -1)) {
        inner = inner.member(step);
      }
      inner.fields.add(field);
    }

    private Wanted member(String step) {
      return members.computeIfAbsent(step, absent -> new Wanted());
    }
  }
}
