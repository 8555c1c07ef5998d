/**
 * Counts over time: rows of a file or steps of the store go in, observations in order come out.
 * Read {@link nl.buzzard.alerts.series.Observation} first.
 */
@NullMarked
package nl.buzzard.alerts.series;

import org.jspecify.annotations.NullMarked;
