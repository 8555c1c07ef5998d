/** Not yet furnished. */
@NullMarked
package nl.buzzard.index;

import org.jspecify.annotations.NullMarked;
