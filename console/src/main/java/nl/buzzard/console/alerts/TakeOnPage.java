package nl.buzzard.console.alerts;

import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.console.frame.Frame;

/**
 * What a reader of an alert mail sees when he takes an incident on. Immutable.
 *
 * @param frame what is around it
 * @param incident what is the matter
 * @param address where the answer goes
 */
public record TakeOnPage(Frame frame, Incident incident, String address) {}
