package nl.buzzard.crawler.site;

import java.time.InstantSource;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.PoliteHosts;

/**
 * What the pages of every site are visited with. Immutable.
 *
 * @param fetcher gets documents
 * @param hosts gives turns
 * @param clock tells the time
 */
public record SiteTools(Fetcher fetcher, PoliteHosts hosts, InstantSource clock) {}
