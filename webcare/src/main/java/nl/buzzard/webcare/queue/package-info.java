/**
 * The desk: mentions waiting for an agent, who holds which, and what became of them.
 *
 * <p>In come mentions whose triage said QUEUE and the deeds of agents, out come lists, claims and a
 * trail of who did what. Read {@code WebcareQueue} first.
 */
@NullMarked
package nl.buzzard.webcare.queue;

import org.jspecify.annotations.NullMarked;
