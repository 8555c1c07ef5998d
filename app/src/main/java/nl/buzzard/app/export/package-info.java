/**
 * Mentions in files other programs read. A query goes in, a file comes out; read {@link
 * nl.buzzard.app.export.Export} first.
 */
@NullMarked
package nl.buzzard.app.export;

import org.jspecify.annotations.NullMarked;
