/**
 * From a raw item to a mention in our fields. Text as its source wrote it goes in; plain, cleaned
 * text with one stable identity comes out. Pure; read {@link
 * nl.buzzard.crawler.normalise.MentionNormaliser} first.
 */
@NullMarked
package nl.buzzard.crawler.normalise;

import org.jspecify.annotations.NullMarked;
