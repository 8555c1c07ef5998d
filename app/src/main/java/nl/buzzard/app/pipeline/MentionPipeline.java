package nl.buzzard.app.pipeline;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.buzzard.app.pipeline.PipelineTally.Outcome;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.stage.MentionListener;
import nl.buzzard.core.stage.Normaliser.UnusableItemException;
import nl.buzzard.core.stage.SentimentClassifier;
import nl.buzzard.core.store.MentionStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one mention, from what a source gave to what three people see.
 *
 * <p>A stage that fails leaves its part unknown, is counted, and never stops the batch. Everything
 * after the inbox is idempotent by {@link MentionId}, so giving the same batch again does no harm.
 *
 * <p>The items of a batch are understood side by side, on as many cores as there are; of a mention
 * that is in it twice, the later reading wins. Not thread-safe itself: one worker at a time.
 */
public final class MentionPipeline {

  private static final Logger log = LoggerFactory.getLogger(MentionPipeline.class);

  /**
   * So many items are understood with care, which takes a second at most. More at once are an
   * import or a flood, and those behind them must not wait.
   */
  static final int MOST_WITH_CARE = 100;

  private final Stages stages;
  private final MentionStore store;
  private final List<MentionListener> listeners;
  private final Tombstones tombstones;
  private final PipelineTally tally;

  /**
   * @param stages the steps of understanding
   * @param store where mentions are kept
   * @param listeners who hears of a stored batch, in this order
   * @param tombstones what was taken away before
   * @param tally where outcomes are counted
   */
  public MentionPipeline(
      Stages stages,
      MentionStore store,
      List<MentionListener> listeners,
      Tombstones tombstones,
      PipelineTally tally) {
    this.stages = stages;
    this.store = store;
    this.listeners = List.copyOf(listeners);
    this.tombstones = tombstones;
    this.tally = tally;
  }

  /**
   * Takes items all the way. On return the mentions are stored and announced, and the items may
   * leave the inbox.
   *
   * @throws RuntimeException if the store or a listener failed: give the same items again
   */
  public void accept(List<RawItem> items) {
    keep(items.stream().filter(item -> !item.isRemoval()).toList());
    erase(items.stream().filter(RawItem::isRemoval).toList());
  }

  /**
   * After keeping, so that what was posted and taken away within one batch is erased too. Listeners
   * hear nothing: nobody can act on what is gone.
   */
  private void erase(List<RawItem> removals) {
    if (removals.isEmpty()) {
      return;
    }
    Map<MentionId, SourceId> told = new LinkedHashMap<>();
    removals.forEach(item ->
        normalised(item).ifPresent(mention -> told.put(mention.id(), item.origin().source())));
    told.keySet().retainAll(Set.copyOf(store.erase(List.copyOf(told.keySet()))));
    tombstones.raise(told);
    tally.add(Outcome.REMOVED, removals.size());
  }

  private void keep(List<RawItem> items) {
    Map<MentionId, EnrichedMention> batch = new LinkedHashMap<>();
    SentimentClassifier sentiments =
        items.size() <= MOST_WITH_CARE ? stages.sentiments() : stages.hurried();
    items.parallelStream()
        .map(item -> understood(item, sentiments))
        .flatMap(Optional::stream)
        .forEachOrdered(mention -> batch.put(mention.id(), mention));
    bury(batch);
    List<EnrichedMention> mentions =
        linked(labelled(stages.corrections().corrected(List.copyOf(batch.values())))).stream()
            .map(this::triaged)
            .flatMap(Optional::stream)
            .toList();
    if (mentions.isEmpty()) {
      return;
    }
    store.store(mentions);
    tally.add(Outcome.STORED, mentions.size());
    listeners.forEach(listener -> listener.mentionsStored(mentions));
  }

  /** What was taken away does not come back, but through the source that told so. */
  private void bury(Map<MentionId, EnrichedMention> batch) {
    Map<MentionId, SourceId> gone = tombstones.among(batch.keySet());
    Set<MentionId> returned = new HashSet<>();
    gone.forEach((id, source) -> {
      if (Objects.requireNonNull(batch.get(id)).mention().origin().source().equals(source)) {
        returned.add(id);
      }
    });
    tombstones.lift(returned);
    gone.keySet().removeAll(returned);
    batch.keySet().removeAll(gone.keySet());
    tally.add(Outcome.BURIED, gone.size());
  }

  /** Normalised, asked for by a query or a source or said to us, and understood step by step. */
  private Optional<EnrichedMention> understood(RawItem item, SentimentClassifier sentiments) {
    Optional<Mention> normalised = normalised(item);
    if (normalised.isEmpty()) {
      return Optional.empty();
    }
    Mention mention = normalised.get();
    List<QueryMatch> matches = stages.matcher().match(mention);
    boolean owned = stages.owned().test(mention.origin().source());
    if (matches.isEmpty() && mention.brands().isEmpty() && !owned) {
      tally.add(Outcome.UNASKED);
      return Optional.empty();
    }
    String text = mention.text();
    EnrichedMention step = EnrichedMention.notYetUnderstood(mention, matches);
    step = guarded("language", step, m -> m.withLanguage(stages.languages().detect(text)));
    step =
        guarded("sentiment", step, m -> m.withSentiment(sentiments.classify(text, m.language())));
    step = guarded("toward", step, m -> m.withToward(stages.sentiments().toward(m)));
    step = guarded("signals", step, m -> m.withSignals(stages.signals().detect(m)));
    return Optional.of(step);
  }

  /** After the corrections, because a rule may ask for what people said. */
  private List<EnrichedMention> labelled(List<EnrichedMention> batch) {
    return batch.parallelStream()
        .map(mention -> guarded("labels", mention, m -> m.withTags(stages.labels().labels(m))))
        .toList();
  }

  /** The whole batch in its order, because the first telling of a story names it. */
  private List<EnrichedMention> linked(List<EnrichedMention> batch) {
    try {
      List<StoryId> stories =
          stages.stories().link(batch.stream().map(EnrichedMention::mention).toList());
      return IntStream.range(0, batch.size())
          .mapToObj(i -> batch.get(i).withStory(stories.get(i)))
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      if (tally.addFailure("story", e)) {
        log.warn("Stage story failed on a batch; each mention stays a story of its own", e);
      }
      return batch;
    }
  }

  private Optional<EnrichedMention> triaged(EnrichedMention mention) {
    EnrichedMention decided =
        guarded("triage", mention, m -> m.withTriage(stages.triage().decide(m)));
    if (decided.triage().verdict() == Verdict.DROP) {
      tally.add(Outcome.DROPPED);
      return Optional.empty();
    }
    return Optional.of(decided);
  }

  private Optional<Mention> normalised(RawItem item) {
    try {
      return Optional.of(stages.normaliser().normalise(item));
    } catch (UnusableItemException e) {
      tally.add(Outcome.UNUSABLE);
      log.debug("An item of {} was unusable: {}", item.origin().source(), e.getMessage());
      return Optional.empty();
    }
  }

  private EnrichedMention guarded(
      String stage, EnrichedMention mention, UnaryOperator<EnrichedMention> work) {
    try {
      return work.apply(mention);
    } catch (RuntimeException | StackOverflowError e) {
      if (tally.addFailure(stage, e)) {
        log.warn("Stage {} failed on {}; that part stays unknown", stage, mention.id(), e);
      }
      return mention;
    }
  }
}
