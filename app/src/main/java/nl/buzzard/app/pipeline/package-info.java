/**
 * The way of one mention: raw items come out of the inbox, understood mentions go into the store
 * and to those who listen. Read {@link nl.buzzard.app.pipeline.MentionPipeline} first.
 */
@NullMarked
package nl.buzzard.app.pipeline;

import org.jspecify.annotations.NullMarked;
