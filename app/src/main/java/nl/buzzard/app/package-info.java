/** Not yet furnished. */
@NullMarked
package nl.buzzard.app;

import org.jspecify.annotations.NullMarked;
