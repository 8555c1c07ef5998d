/**
 * A text cut into pieces that know where they stand in it.
 *
 * <p>Two readers, for two needs. {@link nl.buzzard.sentiment.tokens.PostTokenizer} tells emoticons,
 * emoji, handles, hashtags and addresses apart, which sentiment needs and which costs some forty
 * microseconds a post. {@link nl.buzzard.sentiment.tokens.Words} knows words and ends of sentences
 * only, which is enough for the language and for cues and costs a tenth of it. Read {@code
 * PostTokenizer} first.
 */
@NullMarked
package nl.buzzard.sentiment.tokens;

import org.jspecify.annotations.NullMarked;
