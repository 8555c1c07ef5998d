/**
 * The trends screen: counts go in, a sentence, columns and ranked lists come out, every mark a link
 * to its mentions. Read {@link nl.buzzard.console.trends.TrendsScreen} first.
 */
@NullMarked
package nl.buzzard.console.trends;

import org.jspecify.annotations.NullMarked;
