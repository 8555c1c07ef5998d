/**
 * What can be asked of mentions, as a tree; text becomes a tree through {@link
 * nl.buzzard.core.query.QuerySyntax}.
 */
@NullMarked
package nl.buzzard.core.query;

import org.jspecify.annotations.NullMarked;
