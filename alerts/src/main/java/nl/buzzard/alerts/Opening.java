package nl.buzzard.alerts;

import java.time.Instant;
import java.util.List;

/**
 * An incident about to be opened, with the mail that goes out when it is. Immutable.
 *
 * @param rule the name of the alert
 * @param kind what kind of alert it is
 * @param query the text that finds its mentions
 * @param firstPublished when its first mention was published
 * @param at now
 * @param findings how many mentions were found
 * @param threshold how many it took
 * @param recipients whom to mail; empty when there is no mail server
 * @param mail what to mail them
 */
record Opening(
    String rule,
    Incident.Kind kind,
    String query,
    Instant firstPublished,
    Instant at,
    long findings,
    long threshold,
    List<String> recipients,
    IncidentMail mail) {

  Opening {
    recipients = recipients.stream().distinct().toList();
  }
}
