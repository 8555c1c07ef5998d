/**
 * Linear models over hashed features: features of a text come in, a score per class goes out, and
 * how much each of its tokens said for a class.
 *
 * <p>Serves sentiment, language and signals alike. Read {@link
 * nl.buzzard.sentiment.linear.LinearModel} first.
 */
@NullMarked
package nl.buzzard.sentiment.linear;

import org.jspecify.annotations.NullMarked;
