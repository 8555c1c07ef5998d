package nl.buzzard.alerts.delivery;

import java.time.Instant;
import java.util.List;
import nl.buzzard.alerts.mail.IncidentMail;

/**
 * One mail and everybody it goes to. Immutable.
 *
 * @param recipients whom to mail, each once; empty when there is no mail server
 * @param mail what to mail them
 * @param at when it was written
 */
public record Letter(List<String> recipients, IncidentMail mail, Instant at) {

  public Letter {
    recipients = recipients.stream().distinct().toList();
  }
}
