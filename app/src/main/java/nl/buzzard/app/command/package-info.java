/**
 * What can be asked on the command line, one class per command; read {@link
 * nl.buzzard.app.command.BuzzardCommand} first.
 */
@NullMarked
package nl.buzzard.app.command;

import org.jspecify.annotations.NullMarked;
