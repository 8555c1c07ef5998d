/**
 * A web site as a source. A start address goes in; its pages, comments and what was added to them
 * come out, read politely and at the rhythm at which they change. Read {@link
 * nl.buzzard.crawler.site.SiteSource} first, then {@link nl.buzzard.crawler.site.Frontier}.
 */
@NullMarked
package nl.buzzard.crawler.site;

import org.jspecify.annotations.NullMarked;
