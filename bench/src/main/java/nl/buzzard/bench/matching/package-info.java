/**
 * Many queries against many posts: {@link nl.buzzard.bench.matching.MatchingSpeed} is where to
 * start.
 */
@NullMarked
package nl.buzzard.bench.matching;

import org.jspecify.annotations.NullMarked;
