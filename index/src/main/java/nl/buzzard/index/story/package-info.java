/**
 * Which mentions tell the same story. A mention comes in, a story's identity goes out; read {@link
 * nl.buzzard.index.story.TextStoryLinker} first.
 */
@NullMarked
package nl.buzzard.index.story;

import org.jspecify.annotations.NullMarked;
