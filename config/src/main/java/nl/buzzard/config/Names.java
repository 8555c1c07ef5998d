package nl.buzzard.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names given so far to things of one kind; two names differ by more than their case. */
final class Names {

  private final Map<String, Place> places = new LinkedHashMap<>();
  private boolean complete = true;

  /** Where a name was given. */
  private record Place(String name, String file, int line) {}

  Names() {}

  /** Starts with the names of another kind, which must be different too. */
  Names(Names others) {
    places.putAll(others.places);
    complete = others.complete;
  }

  /** Remembers the name of an entry; a name given before is a fault. */
  void give(YamlFile file, YamlMap entry, @Nullable String name) {
    if (name == null) {
      complete = false;
      return;
    }
    var place = new Place(name, file.name(), entry.line("name"));
    Place earlier = places.putIfAbsent(folded(name), place);
    if (earlier != null) {
      String where =
          earlier.file().equals(place.file())
              ? "on line " + earlier.line()
              : "in " + earlier.file() + ":" + earlier.line();
      entry.fault("name", "the name '" + name + "' is already used " + where);
    }
  }

  /** Says that names are missing because their file could not be read as a whole. */
  void incomplete() {
    complete = false;
  }

  /** {@return whether a name was given, in any case, or may have been given where we cannot see} */
  boolean mayKnow(String name) {
    return !complete || places.containsKey(folded(name));
  }

  /** {@return a name as it was given; the name itself when it was not} */
  String asGiven(String name) {
    Place place = places.get(folded(name));
    return place == null ? name : place.name();
  }

  /** {@return every name, in the order given} */
  List<String> all() {
    return places.values().stream().map(Place::name).toList();
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
