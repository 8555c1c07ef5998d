/**
 * What was said when an alert went off: a query and a span of time go in, the few facts and
 * mentions a mail tells come out. Read {@link nl.buzzard.alerts.evidence.Evidence} first.
 */
@NullMarked
package nl.buzzard.alerts.evidence;

import org.jspecify.annotations.NullMarked;
