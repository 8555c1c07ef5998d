package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.List;
import nl.buzzard.alerts.mail.IncidentMail;

/**
 * One mail and everybody it goes to. Immutable.
 *
 * @param kind why it is written; an incident has one of each kind for a recipient
 * @param recipients whom to mail, each once; empty when there is no mail server
 * @param text what to mail them
 * @param at when it was written
 */
public record Letter(Kind kind, List<String> recipients, Text text, Instant at) {

  public Letter {
    recipients = recipients.stream().distinct().toList();
  }

  /** Why a letter is written. */
  public enum Kind {
    /** Something is the matter. */
    OPENED,
    /** Nobody took it on in time. */
    ESCALATED,
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
