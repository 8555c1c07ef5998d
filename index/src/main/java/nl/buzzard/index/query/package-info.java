/**
 * The query language. Text comes in, a {@link nl.buzzard.core.query.MentionQuery} goes out, and
 * back. Read {@link nl.buzzard.index.query.QueryParser} first, then {@code Descent}, which holds
 * the grammar.
 */
@NullMarked
package nl.buzzard.index.query;

import org.jspecify.annotations.NullMarked;
