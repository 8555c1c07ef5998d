/**
 * Which monitored queries a mention answers, one mention at a time. Read {@link
 * nl.buzzard.index.match.MonitoredQueries} first.
 */
@NullMarked
package nl.buzzard.index.match;

import org.jspecify.annotations.NullMarked;
