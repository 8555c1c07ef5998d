package nl.buzzard.config;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an alert reaches people: how much haste it has, and what each of them wants. Immutable.
 *
 * @param level how much haste it has
 * @param people by address, those who want something of their own
 */
public record Manner(Level level, Map<String, Person> people) {

  /** At any hour and in the language of the alert. */
  public static final Manner USUAL = new Manner(Level.NORMAL, Map.of());

  /** How much haste an alert has. */
  public enum Level {
    /** It reaches people at once, whatever the hour. */
    CRISIS,
    /** It reaches people at once, unless they sleep. */
    NORMAL,
    /** It can wait for the next digest. */
    CALM
  }

  public Manner {
    people = Map.copyOf(people);
  }

  /** {@return the language of a reader's mail} */
  Locale locale(String address, Locale otherwise) {
    Person person = people.get(address);
    return person == null || person.language() == null ? otherwise : person.language();
  }

  /** {@return those of some readers who are on duty; what is calm waits for everybody} */
  List<String> onDuty(List<String> addresses, Instant now, ZoneId zone) {
    return addresses.stream().filter(address -> isOnDuty(people.get(address), now, zone)).toList();
  }

  private boolean isOnDuty(@Nullable Person person, Instant now, ZoneId zone) {
    return level == Level.CALM || person == null || person.isOnDuty(now, zone);
  }

  /** {@return from when on a mail that is written now may reach a reader} */
  public Instant notBefore(String address, Instant now, ZoneId zone) {
    Person person = people.get(address);
    return switch (level) {
      case CRISIS -> now;
      case NORMAL -> awake(person, now, zone);
      case CALM -> {
        Person.Digest digest = person == null ? Person.Digest.DAILY : person.digest();
        yield awake(person, digest.next(now, zone), zone);
      }
    };
  }

  private static Instant awake(@Nullable Person person, Instant instant, ZoneId zone) {
    return person == null || person.night() == null ? instant : person.night().after(instant, zone);
  }
}
