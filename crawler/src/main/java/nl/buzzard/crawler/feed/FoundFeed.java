package nl.buzzard.crawler.feed;

import java.net.URI;

/**
 * A feed that somebody may want to follow. Immutable.
 *
 * @param title what it is called; empty when it has no name
 * @param address where it is
 */
public record FoundFeed(String title, URI address) {}
