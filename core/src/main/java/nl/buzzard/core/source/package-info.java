/**
 * Where mentions come from and the durable inbox they wait in; read {@link
 * nl.buzzard.core.source.Source} first.
 */
@NullMarked
package nl.buzzard.core.source;

import org.jspecify.annotations.NullMarked;
