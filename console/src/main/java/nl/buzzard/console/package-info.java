/**
 * Showing: the web screens. Counts, mentions, queue and incidents come in through interfaces; pages
 * in Dutch and English go out. Nothing is decided here. Read {@link
 * nl.buzzard.console.ConsoleServer} first, then {@link nl.buzzard.console.frame.Screen}: a screen
 * is a class and a template inside the frame.
 */
@NullMarked
package nl.buzzard.console;

import org.jspecify.annotations.NullMarked;
