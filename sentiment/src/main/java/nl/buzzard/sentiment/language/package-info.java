/**
 * The language of a text: a text comes in, Dutch, English, another or too little to tell goes out.
 *
 * <p>Read {@link nl.buzzard.sentiment.language.CascadeLanguageDetector} first.
 */
@NullMarked
package nl.buzzard.sentiment.language;

import org.jspecify.annotations.NullMarked;
