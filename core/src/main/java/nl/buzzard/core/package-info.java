/** The words everybody at Buzzard shares; start with {@link nl.buzzard.core.mention.Mention}. */
@NullMarked
package nl.buzzard.core;

import org.jspecify.annotations.NullMarked;
