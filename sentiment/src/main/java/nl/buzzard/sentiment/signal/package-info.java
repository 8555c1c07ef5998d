/**
 * The cues in a mention: a mention whose language and sentiment are known comes in, its signals go
 * out, each with the words that show it.
 *
 * <p>Read {@link nl.buzzard.sentiment.signal.CueSignalDetector} first, then the cues themselves in
 * the resources {@code nl.txt} and {@code en.txt} beside these classes.
 */
@NullMarked
package nl.buzzard.sentiment.signal;

import org.jspecify.annotations.NullMarked;
