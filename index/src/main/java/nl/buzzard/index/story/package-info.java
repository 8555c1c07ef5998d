/**
 * Which mentions tell the same story. Mentions come in, the identities of their stories go out;
 * read {@link nl.buzzard.index.story.NearTextStoryLinker} first.
 */
@NullMarked
package nl.buzzard.index.story;

import org.jspecify.annotations.NullMarked;
