package nl.buzzard.crawler.social;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.crawler.http.Fetcher;

/**
 * What the sources of platforms work with. Immutable.
 *
 * @param fetcher asks a platform
 * @param wanted tells which items anybody asked for, where a place has far more
 * @param kept tells which posts of a platform are kept with their words, by the ids it gave them
 * @param clock tells when an item was collected
 */
public record SocialTools(
    Fetcher fetcher,
    Predicate<RawItem> wanted,
    Function<Platform, List<String>> kept,
    InstantSource clock) {}
