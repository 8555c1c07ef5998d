/**
 * Deciding whether a count is out of line with what came before it: observations go in one by one,
 * a verdict on each comes out, and nothing is asked but the series itself. Read {@link
 * nl.buzzard.alerts.detect.SpikeDetector} first.
 */
@NullMarked
package nl.buzzard.alerts.detect;

import org.jspecify.annotations.NullMarked;
