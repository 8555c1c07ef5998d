/** Not yet furnished. */
@NullMarked
package nl.buzzard.webcare;

import org.jspecify.annotations.NullMarked;
