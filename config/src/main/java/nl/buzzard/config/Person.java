package nl.buzzard.config;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets mail of alerts, and how he wants it. Immutable.
 *
 * @param address where it goes
 * @param language the language of his mail; null for that of each alert
 * @param night in which hours nothing but a crisis reaches him; null for none
 * @param digest how often he gets what is calm
 * @param duty when he is on duty; none for always
 */
public record Person(
    String address,
    @Nullable Locale language,
    @Nullable QuietHours night,
    Digest digest,
    List<DutyHours> duty) {

  public Person {
    duty = List.copyOf(duty);
  }

  /** Somebody who is always on duty. */
  public Person(
      String address, @Nullable Locale language, @Nullable QuietHours night, Digest digest) {
    this(address, language, night, digest, List.of());
  }

  /** {@return whether he is on duty} */
  boolean isOnDuty(Instant now, ZoneId zone) {
    return duty.isEmpty() || duty.stream().anyMatch(hours -> hours.contain(now, zone));
  }

  /** How often what is calm is gathered into one mail. */
  public enum Digest {
    HOURLY,
    DAILY;

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** {@return when the next is due, later than now} */
    Instant next(Instant now, ZoneId zone) {
      ZonedDateTime local = now.atZone(zone);
      return switch (this) {
        case HOURLY -> local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
        case DAILY -> {
          ZonedDateTime morning = local.with(MORNING);
          yield (morning.isAfter(local) ? morning : local.plusDays(1).with(MORNING)).toInstant();
        }
      };
    }
  }
}
