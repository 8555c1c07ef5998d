package nl.buzzard.config;

import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it is written in {@code signals.yml}. Immutable.
 *
 * @param type which signal
 * @param kind which life event, or the name of a signal of one's own; null for the others
 * @param query what shows it, asked of mentions whose language and sentiment are known
 */
public record WrittenSignal(Signal.Type type, @Nullable String kind, MentionQuery query) {}
