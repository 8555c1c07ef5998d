/**
 * Searching X through Twitter4J. Settings go in, pages of raw items come out, and no more money is
 * spent than was allowed. Read {@link nl.buzzard.crawler.x.XSource} first.
 */
@NullMarked
package nl.buzzard.crawler.x;

import org.jspecify.annotations.NullMarked;
