/**
 * Getting mail to people once: a letter goes into the outbox in SQL and from there to the mail
 * server. Read {@link nl.buzzard.alerts.delivery.Outbox} first.
 */
@NullMarked
package nl.buzzard.alerts.delivery;

import org.jspecify.annotations.NullMarked;
