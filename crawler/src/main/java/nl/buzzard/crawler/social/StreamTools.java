package nl.buzzard.crawler.social;

import java.time.InstantSource;
import java.util.function.Predicate;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import org.jdbi.v3.core.Jdbi;

/**
 * What streams work with. Immutable.
 *
 * @param fetcher asks a platform what the stream itself does not tell
 * @param connections opens streams
 * @param jdbi the way to the database
 * @param wanted tells which posts anybody asked for; a stream brings far more, and nothing else is
 *     kept
 * @param clock tells when a post came
 */
public record StreamTools(
    Fetcher fetcher,
    LiveConnections connections,
    Jdbi jdbi,
    Predicate<RawItem> wanted,
    InstantSource clock) {}
