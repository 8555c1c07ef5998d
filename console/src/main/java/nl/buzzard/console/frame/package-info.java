/**
 * What all screens share: the rail, the bar on top, what the address says, the way from a request
 * to a page. A {@link nl.buzzard.console.frame.Visit} goes in, a page goes out; read {@link
 * nl.buzzard.console.frame.Screen} first.
 */
@NullMarked
package nl.buzzard.console.frame;

import org.jspecify.annotations.NullMarked;
