/** Not yet furnished. */
@NullMarked
package nl.buzzard.console;

import org.jspecify.annotations.NullMarked;
