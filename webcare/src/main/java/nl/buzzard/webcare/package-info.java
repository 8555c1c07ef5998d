/**
 * Acting on mentions: which of them an agent must judge ({@code triage}), and the desk where agents
 * judge them ({@code queue}).
 *
 * <p>In come understood mentions, out come decisions and queue items. Read {@code RelevanceTriage}
 * first, then {@code WebcareQueue}.
 */
@NullMarked
package nl.buzzard.webcare;

import org.jspecify.annotations.NullMarked;
