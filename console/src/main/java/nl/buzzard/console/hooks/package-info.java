/** Where machines deliver mentions to; no person comes here. */
@NullMarked
package nl.buzzard.console.hooks;

import org.jspecify.annotations.NullMarked;
