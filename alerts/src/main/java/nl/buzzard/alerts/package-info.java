/**
 * Noticing: what deserves a mail, and getting that mail to people once.
 *
 * <p>In come stored mentions, asked for through {@link nl.buzzard.core.store.MentionSearch}, and
 * the rules of {@code alerts.yml}; out come incidents and their mail. {@code AlertWatch} looks,
 * {@code Incidents} and {@code Outbox} remember in SQL, {@code MailDelivery} sends. Read {@link
 * nl.buzzard.alerts.Alerts} first, then {@code AlertWatch}.
 */
@NullMarked
package nl.buzzard.alerts;

import org.jspecify.annotations.NullMarked;
