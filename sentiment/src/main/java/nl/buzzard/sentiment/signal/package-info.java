/**
 * The cues in a mention: a mention whose language and sentiment are known comes in, its signals go
 * out, each with the words that show it.
 *
 * <p>Read {@link nl.buzzard.sentiment.signal.TrainedSignals} first. What proposes the signals is
 * written in {@code signals.yml} and asked elsewhere; here a trained filter judges.
 */
@NullMarked
package nl.buzzard.sentiment.signal;

import org.jspecify.annotations.NullMarked;
