/**
 * Deciding which mentions an agent must judge and how soon.
 *
 * <p>In comes an understood mention, out comes a {@code TriageDecision} with its reasons. Read
 * {@code RelevanceTriage} first: its rules stand there as two lists.
 */
@NullMarked
package nl.buzzard.webcare.triage;

import org.jspecify.annotations.NullMarked;
