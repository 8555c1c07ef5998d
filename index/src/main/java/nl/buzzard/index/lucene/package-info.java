/**
 * Mentions in a Lucene index on disk. Understood mentions go in; mentions, pages and counts come
 * out. Read {@link nl.buzzard.index.lucene.LuceneMentionStore} first; {@code MentionDocuments} says
 * what is kept, {@code LuceneQueries} how questions are put.
 */
@NullMarked
package nl.buzzard.index.lucene;

import org.jspecify.annotations.NullMarked;
