/**
 * When a page was published: in comes a parsed page, out goes a day or a moment; read {@link
 * nl.buzzard.crawler.extract.date.PublishedDate} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.date;

import org.jspecify.annotations.NullMarked;
