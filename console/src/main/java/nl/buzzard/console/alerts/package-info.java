/**
 * The alerts screen: incidents go in, a readable list comes out. Read {@link
 * nl.buzzard.console.alerts.AlertsScreen} first.
 */
@NullMarked
package nl.buzzard.console.alerts;

import org.jspecify.annotations.NullMarked;
