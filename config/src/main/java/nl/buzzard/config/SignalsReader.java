package nl.buzzard.config;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.core.mention.LifeEvent;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code signals.yml}: the texts that show a signal. Without the file those that come with
 * Buzzard are used, with it only what it says.
 *
 * <p>A name is a signal Buzzard knows, a life event such as {@code LIFE_EVENT/WEDDING} out of its
 * closed list, or a name of the organisation's own.
 */
final class SignalsReader {

  static final String FILE = "signals.yml";
  static final List<String> KEYS = List.of("signals");
  static final List<String> SIGNAL_KEYS = List.of("name", "query");

  private static final String LIFE_EVENT = Signal.Type.LIFE_EVENT.name();

  private static final String LIFE_EVENTS =
      Arrays.stream(LifeEvent.values()).map(LifeEvent::name).collect(Collectors.joining(", "));

  private static final Format<String> NAME =
      Format.of(
          "a name in capitals such as COMPLAINT, LIFE_EVENT/ and one of "
              + LIFE_EVENTS
              + ", or a name of your own such as MISSED_PROGRAMME",
          text -> Optional.of(text).filter(SignalsReader::isName));

  private final QueryReader queries;

  SignalsReader(QueryReader queries) {
    this.queries = queries;
  }

  List<WrittenSignal> read(YamlFile file) {
    return file.root(KEYS).maps("signals", SIGNAL_KEYS).stream()
        .map(entry -> signal(file, entry))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable WrittenSignal signal(YamlFile file, YamlMap entry) {
    String name = entry.required("name", NAME);
    MentionQuery query = queries.read(file, entry);
    return name == null || query == null ? null : named(name, query);
  }

  private static WrittenSignal named(String name, MentionQuery query) {
    if (name.startsWith(LIFE_EVENT)) {
      return new WrittenSignal(
          Signal.Type.LIFE_EVENT, name.substring(LIFE_EVENT.length() + 1), query);
    }
    return isKnown(name)
        ? new WrittenSignal(Signal.Type.valueOf(name), null, query)
        : new WrittenSignal(Signal.Type.OWN, name, query);
  }

  private static boolean isName(String name) {
    if (name.startsWith(LIFE_EVENT)) {
      return Arrays.stream(LifeEvent.values())
          .anyMatch(event -> name.equals(LIFE_EVENT + "/" + event.name()));
    }
    return name.matches("[A-Z][A-Z0-9_]{1,40}") && !name.equals(Signal.Type.OWN.name());
  }

  private static boolean isKnown(String name) {
    return Stream.of(Signal.Type.values()).anyMatch(type -> type.name().equals(name));
  }
}
