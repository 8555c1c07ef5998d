/**
 * What an alert would have sent: a span of time and a rule go in, episodes come out. Read {@link
 * nl.buzzard.alerts.replay.Replay} first.
 */
@NullMarked
package nl.buzzard.alerts.replay;

import org.jspecify.annotations.NullMarked;
