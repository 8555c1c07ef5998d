package nl.buzzard.config;

import nl.buzzard.core.query.MentionQuery;

/**
 * A label and which mentions get it, from {@code queries.yml}. Immutable.
 *
 * @param name the label as shown on mentions and asked for with {@code tag:}
 * @param query what a mention must answer; sentiment, language and signals are known by then
 */
public record LabelRule(String name, MentionQuery query) {}
