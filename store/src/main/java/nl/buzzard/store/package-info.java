/**
 * The relational database: connections, migrations, transactions, nothing else. Read {@link
 * nl.buzzard.store.Database} first.
 */
@NullMarked
package nl.buzzard.store;

import org.jspecify.annotations.NullMarked;
