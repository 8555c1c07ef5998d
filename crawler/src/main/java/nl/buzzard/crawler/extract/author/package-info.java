/**
 * The headline of a page and who wrote it: in comes a parsed page, out go names; read {@link
 * nl.buzzard.crawler.extract.author.PageAuthor} first.
 */
@NullMarked
package nl.buzzard.crawler.extract.author;

import org.jspecify.annotations.NullMarked;
