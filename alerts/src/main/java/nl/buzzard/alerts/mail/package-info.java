/**
 * What a mail says: an occasion goes in, a subject, a text and a page come out; nothing is sent
 * here. Read {@link nl.buzzard.alerts.mail.IncidentMail} first.
 */
@NullMarked
package nl.buzzard.alerts.mail;

import org.jspecify.annotations.NullMarked;
