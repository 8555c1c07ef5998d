/**
 * Mentions in an OpenSearch cluster, an index for every month. Understood mentions go in; mentions,
 * pages and counts come out, the same as from the Lucene index. Read {@link
 * nl.buzzard.index.opensearch.OpenSearchMentionStore} first; {@code MonthTemplate} says what is
 * kept, {@code OpenSearchQueries} how questions are put.
 */
@NullMarked
package nl.buzzard.index.opensearch;

import org.jspecify.annotations.NullMarked;
