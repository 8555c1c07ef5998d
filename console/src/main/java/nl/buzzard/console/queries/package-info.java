/** The monitored queries: what they find, how they are understood, and how they changed. */
@NullMarked
package nl.buzzard.console.queries;

import org.jspecify.annotations.NullMarked;
