/**
 * Understanding it: a text comes in, its language, its sentiment and the cues in it go out, each
 * with the words that show it.
 *
 * <p>Each sub-package holds one stage; {@link nl.buzzard.sentiment.tokens} serves them all. Read
 * {@link nl.buzzard.sentiment.lexicon.LexiconSentiment} first. This root holds how the word lists
 * in the resources are read.
 */
@NullMarked
package nl.buzzard.sentiment;

import org.jspecify.annotations.NullMarked;
