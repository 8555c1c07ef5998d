package nl.buzzard.console.alerts;

import nl.buzzard.console.frame.Frame;

/**
 * What a reader of an alert mail sees when he wants no more of it. Immutable.
 *
 * @param frame what is around it
 * @param rule the name of the alert
 * @param address where the answer goes
 * @param ended whether he gets no more already
 */
public record UnsubscribePage(Frame frame, String rule, String address, boolean ended) {}
