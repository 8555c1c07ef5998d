/**
 * Comments and forum posts: in comes a parsed page, out goes each post with its writer and time.
 * They are found by what repeats, not by the names of one forum software; read {@link
 * nl.buzzard.crawler.extract.thread.Discussion} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.thread;

import org.jspecify.annotations.NullMarked;
