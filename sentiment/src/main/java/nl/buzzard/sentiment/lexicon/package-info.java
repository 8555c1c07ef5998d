/**
 * Sentiment from our own word lists: a text and its language come in, a label, a score and the
 * words that show it go out.
 *
 * <p>Read {@link nl.buzzard.sentiment.lexicon.LexiconSentiment} first, then {@code Reading}, which
 * holds the rules of negation, emphasis and contrast. The lists are the resources {@code nl.tsv},
 * {@code en.tsv} and {@code signs.tsv} beside these classes.
 */
@NullMarked
package nl.buzzard.sentiment.lexicon;

import org.jspecify.annotations.NullMarked;
