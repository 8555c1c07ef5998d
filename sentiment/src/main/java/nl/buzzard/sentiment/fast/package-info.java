/**
 * Sentiment by a linear model over the words, word pairs and letter groups of a text: the default
 * for everything, some tens of thousands of posts a second.
 *
 * <p>Read {@link nl.buzzard.sentiment.fast.FastSentiment} first, then {@link
 * nl.buzzard.sentiment.fast.SentimentFeatures}. The models {@code nl.model} and {@code en.model}
 * lie beside these classes; docs/models.md tells what they learnt from.
 */
@NullMarked
package nl.buzzard.sentiment.fast;

import org.jspecify.annotations.NullMarked;
