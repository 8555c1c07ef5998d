/**
 * One mention: as its source gave it, in our fields, and understood; read {@link
 * nl.buzzard.core.mention.EnrichedMention} first.
 */
@NullMarked
package nl.buzzard.core.mention;

import org.jspecify.annotations.NullMarked;
