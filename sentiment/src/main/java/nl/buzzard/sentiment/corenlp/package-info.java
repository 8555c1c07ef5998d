/**
 * Sentiment by Stanford CoreNLP: sentences are parsed, and a network over their trees tells how
 * each sounds. An option for long English texts; its models are no part of Buzzard.
 *
 * <p>Read {@link nl.buzzard.sentiment.corenlp.CoreNlpSentiment} first.
 */
@NullMarked
package nl.buzzard.sentiment.corenlp;

import org.jspecify.annotations.NullMarked;
