package nl.buzzard.crawler.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.buzzard.config.ImportMapping;
import nl.buzzard.config.ImportMapping.ImportField;

/**
 * The members that the first objects of a JSON lines file have: its columns, as far as a file
 * without a header can tell. Immutable.
 *
 * @param names dotted paths in order of appearance
 */
record JsonPaths(Set<String> names) {

  private static final int FIRST_LINES = 100;
  private static final JsonFactory JSON = new JsonFactory();

  static JsonPaths in(Lines lines) throws IOException {
    Set<String> names = new LinkedHashSet<>();
    Line line = lines.next();
    for (int i = 0; i < FIRST_LINES && line != null; i++) {
      collect(line.text(), names);
      line = lines.next();
    }
    return new JsonPaths(names);
  }

  /**
   * Id and text are in every usable row, so a file whose first rows all lack one was mapped
   * wrongly. Where no row can be read there is nothing to compare with: each row then tells its own
   * fault.
   */
  void refuseMissing(ImportMapping mapping, String file) throws ImportException {
    for (ImportField field : List.of(ImportField.ID, ImportField.TEXT)) {
      String column = mapping.columns().get(field);
      if (column != null && !names.isEmpty() && !names.contains(column)) {
        throw MissingColumn.of(file, field, column, names);
      }
    }
  }

  /** A line that cannot be read whole says nothing: what it lacks may be in the rest of it. */
  private static void collect(String text, Set<String> names) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        collect(parser, "", found);
      }
    } catch (JsonProcessingException e) {
      return;
    }
    names.addAll(found);
  }

  private static void collect(JsonParser parser, String prefix, Set<String> names)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String path = prefix + parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        collect(parser, path + ".", names);
      } else {
        names.add(path);
        parser.skipChildren();
      }
    }
  }
}
