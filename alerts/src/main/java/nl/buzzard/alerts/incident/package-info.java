/**
 * What people are told about: findings go in, incidents come out, kept in SQL. Read {@link
 * nl.buzzard.alerts.incident.Incident} first.
 */
@NullMarked
package nl.buzzard.alerts.incident;

import org.jspecify.annotations.NullMarked;
