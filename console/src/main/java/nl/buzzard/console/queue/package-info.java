/**
 * The screen agents work on: the list of what waits, one mention with why it is here, who wrote it,
 * and the buttons. The webcare queue and the stored mentions go in, pages and parts of pages go
 * out; read {@link nl.buzzard.console.queue.QueueScreen} first, then {@link
 * nl.buzzard.console.queue.Desk}.
 */
@NullMarked
package nl.buzzard.console.queue;

import org.jspecify.annotations.NullMarked;
