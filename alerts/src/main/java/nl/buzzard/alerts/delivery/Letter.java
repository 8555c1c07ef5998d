package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import nl.buzzard.alerts.mail.IncidentMail;
import nl.buzzard.config.Manner;
import nl.buzzard.config.Manner.Level;

/**
 * One mail and everybody it goes to. Immutable.
 *
 * @param kind why it is written; an incident has one of each kind and round for a recipient
 * @param round the how manieth of its kind; 0 where there is one
 * @param recipients whom to mail, each once; empty when there is no mail server
 * @param text what to mail them
 * @param at when it was written
 * @param timing when it may reach each of them
 */
public record Letter(
    Kind kind, int round, List<String> recipients, Text text, Instant at, Timing timing) {

  public Letter {
    recipients = recipients.stream().distinct().toList();
  }

  /** A letter of a kind of which an incident has one, which may go at once. */
  public Letter(Kind kind, List<String> recipients, Text text, Instant at) {
    this(kind, 0, recipients, text, at, Timing.AT_ONCE);
  }

  /** {@return the same as the manner of an alert asks for} */
  public Letter timed(Manner manner, ZoneId zone) {
    return new Letter(
        kind,
        round,
        recipients,
        text,
        at,
        new Timing(
            recipient -> manner.notBefore(recipient, at, zone), manner.level() == Level.CALM));
  }

  /**
   * When a letter may reach its readers. Immutable.
   *
   * @param notBefore from when on, by reader
   * @param gathered whether it joins others that are due at that moment
   */
  public record Timing(Function<String, Instant> notBefore, boolean gathered) {

    /** At once. */
    public static final Timing AT_ONCE = new Timing(reader -> Instant.EPOCH, false);
  }

  /** {@return what tells it from all other letters of its incident to one recipient} */
  String name() {
    return round == 0 ? kind.name() : kind.name() + "-" + round;
  }

  /** Why a letter is written. */
  public enum Kind {
    /** Something is the matter. */
    OPENED,
    /** Nobody took it on in time. */
    ESCALATED,
    /** It is twice as large as when it was last told. */
    GROWN,
    /** It is over. */
    RECOVERED
  }

  /** What a letter says to one reader. Pure. */
  @FunctionalInterface
  public interface Text {

    /** {@return the mail to a recipient about an incident, known by its number from now on} */
    IncidentMail to(String recipient, long incident);
  }
}
