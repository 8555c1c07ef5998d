/**
 * Mentions that are delivered to us. A signed delivery goes in, items stand in the inbox when it is
 * accepted. Read {@link nl.buzzard.crawler.hook.HookReceiver} first.
 */
@NullMarked
package nl.buzzard.crawler.hook;

import org.jspecify.annotations.NullMarked;
