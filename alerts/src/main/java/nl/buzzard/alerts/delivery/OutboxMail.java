package nl.buzzard.alerts.delivery;

import java.time.Instant;
import nl.buzzard.alerts.mail.IncidentMail;

/**
 * One mail to one recipient, claimed from the outbox. Immutable.
 *
 * @param id its number in the outbox
 * @param incident the incident it tells of
 * @param recipient whom it goes to
 * @param messageId what its {@code Message-ID} header begins with, the same at every attempt
 * @param content what it says
 * @param created when it was put into the outbox
 * @param attempts how often it was tried, this time included
 */
public record OutboxMail(
    long id,
    long incident,
    String recipient,
    String messageId,
    IncidentMail content,
    Instant created,
    int attempts) {}
