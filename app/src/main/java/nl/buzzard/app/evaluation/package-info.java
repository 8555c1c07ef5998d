/**
 * How well pages are read, measured on sets that others labelled: in comes a folder of labelled
 * pages, out goes a table of figures; read {@link nl.buzzard.app.evaluation.ExtractionSets} first.
 */
@NullMarked
package nl.buzzard.app.evaluation;

import org.jspecify.annotations.NullMarked;
