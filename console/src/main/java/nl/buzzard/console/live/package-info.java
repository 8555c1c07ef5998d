/**
 * What tells open pages that something changed, by server-sent events. Stored mentions go in, small
 * events go out; read {@link nl.buzzard.console.live.LiveUpdates} first.
 */
@NullMarked
package nl.buzzard.console.live;

import org.jspecify.annotations.NullMarked;
