/**
 * The durable queue between collecting and understanding. Raw items and cursors go in, batches come
 * out, oldest first; read {@link nl.buzzard.crawler.inbox.SqlInbox} first.
 */
@NullMarked
package nl.buzzard.crawler.inbox;

import org.jspecify.annotations.NullMarked;
