package nl.buzzard.console.sources;

import nl.buzzard.console.frame.Frame;

/**
 * What the screen shows on which a kind of source is chosen. Immutable.
 *
 * @param frame what is around it
 */
public record KindsPage(Frame frame) {}
