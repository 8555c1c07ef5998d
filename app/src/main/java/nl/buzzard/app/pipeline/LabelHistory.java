package nl.buzzard.app.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import nl.buzzard.config.LabelRule;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Not;
import nl.buzzard.core.store.MentionStore;

/**
 * Gives mentions of the past the labels a rule gives now, and takes away what it no longer gives.
 *
 * <p>What is left to do is asked of the store itself, a page at a time, so it may be stopped at any
 * moment and goes on where it was, and doing it twice changes nothing. Thread-safe.
 *
 * @param store the mentions
 */
public record LabelHistory(MentionStore store) {

  private static final int PAGE = 500;

  /** Hears how far a label is. */
  @FunctionalInterface
  public interface Progress {

    /** So many mentions of so many have been changed. */
    void at(long changed, long all);
  }

  /**
   * {@return how many mentions were changed}
   *
   * @param rule the label
   * @param progress hears how far it is, after every page
   * @param stopped says whether to leave the rest for another time
   */
  public long apply(LabelRule rule, Progress progress, BooleanSupplier stopped) {
    MentionQuery labelled = new Is(Field.TAG, rule.name());
    MentionQuery lacking = rule.query().and(new Not(labelled));
    MentionQuery wrong = labelled.and(new Not(rule.query()));
    long all = store.count(lacking) + store.count(wrong);
    if (all == 0) {
      return 0;
    }
    progress.at(0, all);
    Pages pages = new Pages(progress, stopped, all);
    pages.change(lacking, mention -> with(mention, rule.name()));
    pages.change(wrong, mention -> without(mention, rule.name()));
    return pages.changed;
  }

  private final class Pages {

    private final Progress progress;
    private final BooleanSupplier stopped;
    private final long all;
    private long changed;

    Pages(Progress progress, BooleanSupplier stopped, long all) {
      this.progress = progress;
      this.stopped = stopped;
      this.all = all;
    }

    void change(MentionQuery query, UnaryOperator<EnrichedMention> change) {
      int page = PAGE;
      while (page == PAGE && !stopped.getAsBoolean()) {
        page = store.change(query, PAGE, change);
        changed += page;
        progress.at(changed, Math.max(all, changed));
      }
    }
  }

  private static EnrichedMention with(EnrichedMention mention, String label) {
    List<String> labels = new ArrayList<>(mention.tags());
    labels.add(label);
    return mention.withTags(labels);
  }

  private static EnrichedMention without(EnrichedMention mention, String label) {
    return mention.withTags(
        mention.tags().stream().filter(tag -> !tag.equalsIgnoreCase(label)).toList());
  }
}
