/**
 * Sentiment by networks in ONNX files: what a linear model of words cannot hear, at a hundredth of
 * its speed.
 *
 * <p>Read {@link nl.buzzard.sentiment.deep.DeepSentiment} first, which comes with Buzzard, then
 * {@link nl.buzzard.sentiment.deep.OwnNetwork}, which asks a network of one's own. Nothing is
 * loaded before the first text asks for it.
 */
@NullMarked
package nl.buzzard.sentiment.deep;

import org.jspecify.annotations.NullMarked;
