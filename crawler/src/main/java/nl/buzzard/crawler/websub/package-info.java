/**
 * WebSub: hubs that tell of news in a feed at once. Feeds that name a hub go in, visits to those
 * feeds come out; what a hub sends is never read, so polling stays the only way in. Read {@link
 * nl.buzzard.crawler.websub.WebSub} first.
 */
@NullMarked
package nl.buzzard.crawler.websub;

import org.jspecify.annotations.NullMarked;
