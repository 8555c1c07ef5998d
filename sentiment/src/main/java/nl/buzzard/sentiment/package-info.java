/** Not yet furnished. */
@NullMarked
package nl.buzzard.sentiment;

import org.jspecify.annotations.NullMarked;
