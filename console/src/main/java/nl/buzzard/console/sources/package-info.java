/**
 * The sources screen: how every source is doing goes in, a readable list comes out. Read {@link
 * nl.buzzard.console.sources.SourcesScreen} first.
 */
@NullMarked
package nl.buzzard.console.sources;

import org.jspecify.annotations.NullMarked;
