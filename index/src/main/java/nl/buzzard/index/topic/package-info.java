/**
 * What a selection of mentions talks about. A selection and a period come in, words and phrases
 * with their counts go out; read {@link nl.buzzard.index.topic.TopicFinder} first.
 */
@NullMarked
package nl.buzzard.index.topic;

import org.jspecify.annotations.NullMarked;
