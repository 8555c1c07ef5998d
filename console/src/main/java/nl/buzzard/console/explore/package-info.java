/**
 * The explore screen and the page of one mention: a question goes in, mentions come out, newest
 * first. Read {@link nl.buzzard.console.explore.ExploreScreen} first.
 */
@NullMarked
package nl.buzzard.console.explore;

import org.jspecify.annotations.NullMarked;
