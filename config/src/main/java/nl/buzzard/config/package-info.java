/**
 * What the organisation asks for, read from a folder of YAML: brands, queries, sources, alerts. A
 * folder goes in, a {@link nl.buzzard.config.Configuration} comes out, or every fault at once with
 * file and line.
 */
@NullMarked
package nl.buzzard.config;

import org.jspecify.annotations.NullMarked;
