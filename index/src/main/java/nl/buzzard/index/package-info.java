/**
 * Keeping and finding mentions: the query language ({@code query}), how posts are cut into words
 * ({@code text}), the live matcher ({@code match}), stories ({@code story}), topics ({@code topic})
 * and the store with its counts ({@code lucene}). Read {@link
 * nl.buzzard.index.lucene.LuceneMentionStore} first.
 */
@NullMarked
package nl.buzzard.index;

import org.jspecify.annotations.NullMarked;
