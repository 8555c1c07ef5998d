/**
 * What an alert finds in time and which findings belong together: counts go in, episodes come out.
 * Nothing is asked of a clock and nothing is remembered, so live and replay give one answer. Read
 * {@link nl.buzzard.alerts.course.Course} first.
 */
@NullMarked
package nl.buzzard.alerts.course;

import org.jspecify.annotations.NullMarked;
