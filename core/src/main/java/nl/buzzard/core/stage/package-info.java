/**
 * The steps a mention goes through, one interface with one method each, in the order of the package
 * {@code nl.buzzard.app.pipeline}.
 */
@NullMarked
package nl.buzzard.core.stage;

import org.jspecify.annotations.NullMarked;
