package nl.buzzard.crawler.robots;

import org.jspecify.annotations.Nullable;

/**
 * Whether a page may be read. Immutable.
 *
 * @param allowed whether it may
 * @param rule the line that decided; null when no line speaks about the page
 */
public record RobotsVerdict(boolean allowed, @Nullable RobotsRule rule) {}
