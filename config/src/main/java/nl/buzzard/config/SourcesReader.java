package nl.buzzard.config;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.config.ImportMapping.ImportField;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/** Reads {@code sources.yml}: what is collected on schedule, and how imported files are read. */
final class SourcesReader {

  static final String FILE = "sources.yml";
  static final List<String> KEYS = List.of("sources", "mappings");
  static final List<String> SOURCE_KEYS =
      List.of("name", "type", "url", "platform", "every", "private", "delay");
  static final List<String> MAPPING_KEYS = List.of("name", "platform", "columns");
  static final List<String> COLUMN_KEYS =
      Arrays.stream(ImportField.values()).map(SourcesReader::key).toList();

  /**
   * Without an id a second import would add everything again; without a text there is no mention.
   */
  private static final Set<ImportField> NEEDED = EnumSet.of(ImportField.ID, ImportField.TEXT);

  private static final Format<SourceId> SOURCE_NAME =
      Format.of("a name of 1 to 100 characters without a colon", SourcesReader::sourceId);

  private static final Format<String> COLUMN =
      Format.of("the name of a column in the file", Optional::of);

  private final Names sourceNames = new Names();
  private final Names mappingNames = new Names();

  private enum Type {
    FEED,
    SITE
  }

  /** What the file holds. Immutable. */
  record Sources(List<SourceSettings> sources, List<ImportMapping> mappings) {}

  Sources read(YamlFile file) {
    YamlMap root = file.root(KEYS);
    return new Sources(
        root.maps("sources", SOURCE_KEYS).stream()
            .map(entry -> source(file, entry))
            .filter(Objects::nonNull)
            .toList(),
        root.maps("mappings", MAPPING_KEYS).stream()
            .map(entry -> mapping(file, entry))
            .filter(Objects::nonNull)
            .toList());
  }

  private @Nullable SourceSettings source(YamlFile file, YamlMap entry) {
    SourceId id = entry.required("name", SOURCE_NAME);
    sourceNames.give(file, entry, id == null ? null : id.name());
    Type type = entry.required("type", Formats.oneOf(Type.class));
    URI url = entry.required("url", Formats.URL);
    Platform platform = entry.optional("platform", Formats.PLATFORM, Platform.WEB);
    Duration every = entry.optional("every", Formats.duration("10s"), Duration.ofMinutes(15));
    Reach reach =
        entry.optional("private", Formats.TRUE_OR_FALSE, false) ? Reach.ANYWHERE : Reach.PUBLIC;
    Duration delay = entry.optional("delay", Formats.duration("0s"), Duration.ofSeconds(1));
    if (id == null || type == null || url == null) {
      return null;
    }
    if (type == Type.FEED && entry.has("delay")) {
      entry.fault("delay", "'delay' is for a site; a feed is one document, see 'every'");
    }
    return switch (type) {
      case FEED -> new SourceSettings.Feed(id, url, platform, every, reach);
      case SITE -> new SourceSettings.Site(id, url, platform, every, reach, delay);
    };
  }

  private @Nullable ImportMapping mapping(YamlFile file, YamlMap entry) {
    String name = entry.required("name", Formats.NAME);
    mappingNames.give(file, entry, name);
    Platform platform = entry.optional("platform", Formats.PLATFORM, Platform.OTHER);
    Map<ImportField, String> columns = columns(entry);
    return name == null ? null : new ImportMapping(name, columns, platform);
  }

  private static Map<ImportField, String> columns(YamlMap mapping) {
    var read = new EnumMap<ImportField, String>(ImportField.class);
    YamlMap columns = mapping.requiredMap("columns", COLUMN_KEYS);
    if (columns == null) {
      return read;
    }
    for (ImportField field : ImportField.values()) {
      String column =
          NEEDED.contains(field)
              ? columns.required(key(field), COLUMN)
              : columns.optional(key(field), COLUMN);
      if (column != null) {
        read.put(field, column);
      }
    }
    return read;
  }

  private static String key(ImportField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<SourceId> sourceId(String name) {
    try {
      return Optional.of(new SourceId(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
