/** Not yet furnished. */
@NullMarked
package nl.buzzard.alerts;

import org.jspecify.annotations.NullMarked;
