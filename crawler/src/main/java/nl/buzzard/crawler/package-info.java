/** Not yet furnished. */
@NullMarked
package nl.buzzard.crawler;

import org.jspecify.annotations.NullMarked;
