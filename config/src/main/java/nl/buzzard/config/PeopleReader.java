package nl.buzzard.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads how those who get mail of alerts want it, from {@code alerts.yml}. */
final class PeopleReader {

  private static final List<String> KEYS =
      List.of("address", "language", "night", "digest", "duty");

  private final Names names = new Names();

  /** {@return those who want something of their own, by address} */
  Map<String, Person> read(YamlFile file, YamlMap root) {
    Map<String, Person> people = new LinkedHashMap<>();
    for (YamlMap entry : root.maps("people", KEYS)) {
      String address = entry.required("address", Formats.EMAIL);
      names.give(file, entry, address);
      Locale language = entry.optional("language", Formats.LANGUAGE);
      QuietHours night = entry.optional("night", QuietHours.FORMAT);
      Person.Digest digest =
          entry.optional("digest", Formats.oneOf(Person.Digest.class), Person.Digest.DAILY);
      List<DutyHours> duty = entry.list("duty", DutyHours.FORMAT);
      if (address != null) {
        people.put(address, new Person(address, language, night, digest, duty));
      }
    }
    return people;
  }
}
