/** What sources that cost money spend. Read {@link nl.buzzard.crawler.budget.Budget} first. */
@NullMarked
package nl.buzzard.crawler.budget;

import org.jspecify.annotations.NullMarked;
