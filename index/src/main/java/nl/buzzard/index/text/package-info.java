/**
 * How posts are cut into words. Text comes in, folded words go out; read {@link
 * nl.buzzard.index.text.PostAnalyzer} first, {@code PostScanner} holds the rules.
 */
@NullMarked
package nl.buzzard.index.text;

import org.jspecify.annotations.NullMarked;
