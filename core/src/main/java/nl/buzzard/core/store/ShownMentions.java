package nl.buzzard.core.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Not;
import nl.buzzard.core.query.MentionQuery.Or;

/**
 * The mentions that are shown: all but those with a label that hides them. What is hidden stays
 * kept, and a question that asks for its label finds it. What is stored and changed goes through as
 * it is. Thread-safe.
 */
public final class ShownMentions implements MentionStore {

  private final MentionStore store;
  private final Supplier<Set<String>> hiding;

  /**
   * @param store keeps all mentions
   * @param hiding the labels that hide, asked each time
   */
  public ShownMentions(MentionStore store, Supplier<Set<String>> hiding) {
    this.store = store;
    this.hiding = hiding;
  }

  /** {@return how many mentions that answer a query are hidden, by the label that hides them} */
  public Map<String, Long> hidden(MentionQuery query) {
    Map<String, Long> hidden = new LinkedHashMap<>();
    for (String label : hiding.get()) {
      long mentions = asksFor(query, label) ? 0 : store.count(query.and(has(label)));
      if (mentions > 0) {
        hidden.put(label, mentions);
      }
    }
    return hidden;
  }

  @Override
  public Optional<EnrichedMention> find(MentionId id) {
    return store.find(id);
  }

  @Override
  public Hits search(MentionQuery query, Paging paging) {
    return store.search(shown(query), paging);
  }

  @Override
  public long count(MentionQuery query) {
    return store.count(shown(query));
  }

  @Override
  public List<Row> count(Request request) {
    return store.count(shown(request));
  }

  @Override
  public List<Reach> reach(Request request) {
    return store.reach(shown(request));
  }

  @Override
  public void store(List<EnrichedMention> batch) {
    store.store(batch);
  }

  @Override
  public int change(MentionQuery query, int most, UnaryOperator<EnrichedMention> change) {
    return store.change(query, most, change);
  }

  @Override
  public List<MentionId> change(List<MentionId> ids, UnaryOperator<EnrichedMention> change) {
    return store.change(ids, change);
  }

  @Override
  public long forgetBefore(Instant instant) {
    return store.forgetBefore(instant);
  }

  @Override
  public void close() {
    store.close();
  }

  private Request shown(Request request) {
    return new Request(shown(request.query()), request.steps(), request.by(), request.most());
  }

  private MentionQuery shown(MentionQuery query) {
    MentionQuery shown = query;
    for (String label : hiding.get()) {
      if (!asksFor(query, label)) {
        shown = shown.and(new Not(has(label)));
      }
    }
    return shown;
  }

  private static MentionQuery has(String label) {
    return new Is(Field.TAG, label);
  }

  /** {@return whether a query names a label as something wanted} */
  private static boolean asksFor(MentionQuery query, String label) {
    return switch (query) {
      case Is(Field field, String value) -> field == Field.TAG && value.equalsIgnoreCase(label);
      case And(List<MentionQuery> parts) -> parts.stream().anyMatch(part -> asksFor(part, label));
      case Or(List<MentionQuery> parts) -> parts.stream().anyMatch(part -> asksFor(part, label));
      default -> false;
    };
  }
}
