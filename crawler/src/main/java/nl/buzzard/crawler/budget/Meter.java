package nl.buzzard.crawler.budget;

/**
 * What a source spent this month, and what it may. Immutable.
 *
 * @param spent what it spent
 * @param cap the most it may, in millionths of a dollar
 */
public record Meter(Spending spent, long cap) {}
