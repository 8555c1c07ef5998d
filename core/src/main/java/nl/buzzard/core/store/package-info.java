/**
 * Where understood mentions are kept, found and counted; read {@link
 * nl.buzzard.core.store.MentionStore} first.
 */
@NullMarked
package nl.buzzard.core.store;

import org.jspecify.annotations.NullMarked;
