/**
 * Posts of social platforms and reviews, over their own interfaces. Settings go in, pages of raw
 * items come out; read {@link nl.buzzard.crawler.social.TimelineSource} first, then one of the
 * timelines beside it.
 */
@NullMarked
package nl.buzzard.crawler.social;

import org.jspecify.annotations.NullMarked;
