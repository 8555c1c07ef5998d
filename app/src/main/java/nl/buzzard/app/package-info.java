/**
 * The command line and the wiring: the only place that sees every module. Read {@link
 * nl.buzzard.app.Buzzard} for how it is put together, {@link nl.buzzard.app.Main} for what can be
 * asked of it.
 */
@NullMarked
package nl.buzzard.app;

import org.jspecify.annotations.NullMarked;
