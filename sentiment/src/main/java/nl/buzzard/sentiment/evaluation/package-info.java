/**
 * How good the models are: labelled texts come in, tables of right and wrong answers go out.
 *
 * <p>Read {@link nl.buzzard.sentiment.evaluation.ConfusionTable} first.
 */
@NullMarked
package nl.buzzard.sentiment.evaluation;

import org.jspecify.annotations.NullMarked;
