/**
 * When sources are visited and how they are doing. Sources and intervals go in; items reach the
 * inbox and {@link nl.buzzard.crawler.schedule.SourceHealth} tells the rest. Read {@link
 * nl.buzzard.crawler.schedule.CrawlRun} first.
 */
@NullMarked
package nl.buzzard.crawler.schedule;

import org.jspecify.annotations.NullMarked;
