/**
 * How good a detector is: alerts and the windows people marked go in, a score comes out. Read
 * {@link nl.buzzard.alerts.scoring.NabScore} first.
 */
@NullMarked
package nl.buzzard.alerts.scoring;

import org.jspecify.annotations.NullMarked;
