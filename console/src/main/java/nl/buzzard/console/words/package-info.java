/**
 * Every text, number and time a person reads, in Dutch and English. Keys and values go in, words
 * come out; read {@link nl.buzzard.console.words.Messages} first.
 */
@NullMarked
package nl.buzzard.console.words;

import org.jspecify.annotations.NullMarked;
