package nl.buzzard.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.core.query.MentionQuery;

/**
 * A label and which mentions get it, from {@code queries.yml}. Immutable.
 *
 * @param name the label as shown on mentions and asked for with {@code tag:}
 * @param query what a mention must answer; sentiment, language and signals are known by then
 * @param hides whether what has the label is kept but not shown, not queued and not alerted on
 */
public record LabelRule(String name, MentionQuery query, boolean hides) {

  /** Makes a label that hides nothing. */
  public LabelRule(String name, MentionQuery query) {
    this(name, query, false);
  }

  /** {@return the names of the labels that hide, in the order of the file} */
  public static Set<String> hiding(List<LabelRule> labels) {
    return labels.stream()
        .filter(LabelRule::hides)
        .map(LabelRule::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
