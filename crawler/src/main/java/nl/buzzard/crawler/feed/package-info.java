/**
 * Web feeds: RSS, RDF, Atom and JSON Feed. An address and a cursor go in, items not seen before
 * come out. Read {@link nl.buzzard.crawler.feed.FeedSource} first.
 */
@NullMarked
package nl.buzzard.crawler.feed;

import org.jspecify.annotations.NullMarked;
