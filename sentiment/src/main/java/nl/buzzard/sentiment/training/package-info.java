/**
 * Training: files of labelled texts come in, models and their cross-validated figures go out.
 *
 * <p>Read {@link nl.buzzard.sentiment.training.SentimentTraining} first.
 */
@NullMarked
package nl.buzzard.sentiment.training;

import org.jspecify.annotations.NullMarked;
