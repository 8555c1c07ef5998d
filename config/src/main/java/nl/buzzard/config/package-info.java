/**
 * What the organisation asks for. A folder of YAML goes in, a {@link
 * nl.buzzard.config.Configuration} comes out, or every fault of every file at once with its line.
 *
 * <p>Read {@link nl.buzzard.config.ConfigurationReader} first: it lists the files in order. Each
 * file has a reader of its own ({@code BrandsReader} is a short one), which asks a {@code YamlMap}
 * for keys and {@code Formats} for the form of values; whatever is wrong is noted there, so the
 * readers hold no error handling. {@link nl.buzzard.config.ConfigurationWatcher} keeps the
 * configuration in force while the folder changes.
 */
@NullMarked
package nl.buzzard.config;

import org.jspecify.annotations.NullMarked;
