package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.List;
import nl.buzzard.alerts.mail.IncidentMail;

/**
 * One mail and everybody it goes to. Immutable.
 *
 * @param kind why it is written; an incident has one of each kind and round for a recipient
 * @param round the how manieth of its kind; 0 where there is one
 * @param recipients whom to mail, each once; empty when there is no mail server
 * @param text what to mail them
 * @param at when it was written
 */
public record Letter(Kind kind, int round, List<String> recipients, Text text, Instant at) {

  public Letter {
    recipients = recipients.stream().distinct().toList();
  }

  /** A letter of a kind of which an incident has one. */
  public Letter(Kind kind, List<String> recipients, Text text, Instant at) {
    this(kind, 0, recipients, text, at);
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
