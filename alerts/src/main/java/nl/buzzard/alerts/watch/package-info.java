/**
 * Looking: the store and the rules of {@code alerts.yml} go in, incidents are opened and joined.
 * Read {@link nl.buzzard.alerts.watch.AlertWatch} first.
 */
@NullMarked
package nl.buzzard.alerts.watch;

import org.jspecify.annotations.NullMarked;
