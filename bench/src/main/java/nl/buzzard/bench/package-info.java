/** Measurements too large for a build; the scripts beside this module start them. */
@NullMarked
package nl.buzzard.bench;

import org.jspecify.annotations.NullMarked;
