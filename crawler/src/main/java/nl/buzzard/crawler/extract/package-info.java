/**
 * From a web page to what it says: in come the bytes of a page and its address, out goes an {@link
 * nl.buzzard.crawler.extract.ExtractedPage} with the article and every comment or forum post as a
 * text of its own. No network, no clock, no storage; read {@link
 * nl.buzzard.crawler.extract.PageExtractor} first.
 */
@NullMarked
package nl.buzzard.crawler.extract;

import org.jspecify.annotations.NullMarked;
