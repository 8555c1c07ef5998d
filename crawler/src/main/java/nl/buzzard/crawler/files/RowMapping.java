package nl.buzzard.crawler.files;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a raw item of a row's values. Immutable.
 *
 * @param source where the items are filed
 * @param platform the kind of place they are from
 * @param times reads when they were published
 */
record RowMapping(SourceId source, Platform platform, PublishedTime times) {

  /**
   * {@return the item}
   *
   * @param values what the row says
   * @param collected when it was read
   * @throws UnusableRowException if it has no id or text, or a time that cannot be read
   */
  RawItem item(Map<ImportField, String> values, Instant collected) throws UnusableRowException {
    for (String value : values.values()) {
      if (value.indexOf('\0') >= 0) {
        throw new UnusableRowException("holds a NUL character");
      }
    }
    String id = required(values, ImportField.ID).strip();
    String text = required(values, ImportField.TEXT);
    return new RawItem(
        new Origin(
            source,
            platform,
            id,
            stripped(values, ImportField.URL),
            stripped(values, ImportField.CONVERSATION)),
        new RawItem.Content(stripped(values, ImportField.TITLE), text, RawItem.Format.PLAIN),
        author(values),
        published(values),
        collected,
        engagement(values),
        brands(values),
        details(values));
  }

  private static String required(Map<ImportField, String> values, ImportField field)
      throws UnusableRowException {
    String value = values.get(field);
    if (value == null) {
      throw new UnusableRowException(field == ImportField.ID ? "has no id" : "has no text");
    }
    return value;
  }

  private @Nullable Instant published(Map<ImportField, String> values) throws UnusableRowException {
    String written = values.get(ImportField.PUBLISHED);
    if (written == null) {
      return null;
    }
    return times
        .read(written)
        .orElseThrow(() -> new UnusableRowException("has a time that cannot be read"));
  }

  private static Author author(Map<ImportField, String> values) {
    String handle = stripped(values, ImportField.AUTHOR);
    return new Author(
        handle != null && handle.length() > 1 && handle.startsWith("@")
            ? handle.substring(1)
            : handle,
        stripped(values, ImportField.NAME),
        count(values, ImportField.FOLLOWERS));
  }

  private static Engagement engagement(Map<ImportField, String> values) {
    return new Engagement(
        count(values, ImportField.LIKES),
        count(values, ImportField.REPOSTS),
        count(values, ImportField.REPLIES));
  }

  private static List<String> brands(Map<ImportField, String> values) {
    String brands = values.get(ImportField.BRAND);
    if (brands == null) {
      return List.of();
    }
    return Arrays.stream(brands.split("\\|"))
        .map(String::strip)
        .filter(brand -> !brand.isEmpty())
        .distinct()
        .toList();
  }

  /** Who gives stars writes a review; a number that is none of 0 to 5 stars is unknown. */
  private static Details details(Map<ImportField, String> values) {
    String stars = stripped(values, ImportField.RATING);
    Double rating =
        stars != null && stars.matches("[0-4](\\.\\d+)?|5(\\.0+)?") ? Double.valueOf(stars) : null;
    return new Details(
        rating == null ? Kind.UNKNOWN : Kind.REVIEW,
        rating,
        null,
        null,
        stripped(values, ImportField.LOCATION));
  }

  private static @Nullable String stripped(Map<ImportField, String> values, ImportField field) {
    String value = values.get(field);
    return value == null ? null : value.strip();
  }

  /** A count that is not written as a whole number (also as {@code 12.0}) is unknown, not 0. */
  private static @Nullable Long count(Map<ImportField, String> values, ImportField field) {
    String written = stripped(values, field);
    return written != null && written.matches("\\d{1,18}(\\.0+)?")
        ? Long.valueOf(written.replaceFirst("\\..*", ""))
        : null;
  }
}
