/**
 * Noticing: what deserves a mail, and getting that mail to people once.
 *
 * <p>In come stored mentions, asked for through {@link nl.buzzard.core.store.MentionSearch}, and
 * the rules of {@code alerts.yml}; out come incidents and their mail. One package a subject: {@code
 * series} and {@code detect} judge numbers, {@code watch} looks, {@code incident} remembers, {@code
 * mail} writes, {@code delivery} sends. Read {@link nl.buzzard.alerts.Alerts} first, then {@code
 * AlertWatch}.
 */
@NullMarked
package nl.buzzard.alerts;

import org.jspecify.annotations.NullMarked;
