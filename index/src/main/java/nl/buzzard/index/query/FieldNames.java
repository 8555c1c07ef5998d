package nl.buzzard.index.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.MentionQuery.Part;

/** The names that may stand before a colon, and the nearest one to a name that may not. */
final class FieldNames {

  static final String PUBLISHED = "published";
  static final String AFTER = "after";
  static final String BEFORE = "before";

  private static final List<String> ALL =
      Stream.concat(
              Arrays.stream(Field.values()).map(FieldNames::name),
              Stream.concat(
                  Stream.concat(
                      Arrays.stream(Part.values()).map(FieldNames::lower),
                      Arrays.stream(Measure.values()).map(FieldNames::lower)),
                  Stream.of(PUBLISHED, AFTER, BEFORE)))
          .sorted()
          .toList();

  private FieldNames() {}

  /** {@return how a field is written} */
  static String name(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /** {@return the field of a name, in any case} */
  static Optional<Field> field(String name) {
    return Arrays.stream(Field.values())
        .filter(field -> field.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** {@return the part of a mention that a name names, in any case} */
  static Optional<Part> part(String name) {
    return Arrays.stream(Part.values())
        .filter(part -> part.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** {@return the measure of a name, in any case} */
  static Optional<Measure> measure(String name) {
    return Arrays.stream(Measure.values())
        .filter(measure -> measure.name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** {@return how a part or a measure is written} */
  static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  /** {@return every name, in alphabetical order} */
  static List<String> all() {
    return ALL;
  }

  /** {@return the name most like another} */
  static String nearest(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return nearest(lower, ALL);
  }

  /** {@return the candidate most like a name, the first of equals} */
  static String nearest(String name, List<String> candidates) {
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
        .orElseThrow();
  }

  /** {@return how many characters must be added, dropped or changed to get from one to another} */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
