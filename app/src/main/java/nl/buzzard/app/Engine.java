package nl.buzzard.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import nl.buzzard.app.pipeline.LabelHistory;
import nl.buzzard.app.pipeline.LabelKeeping;
import nl.buzzard.app.pipeline.MentionPipeline;
import nl.buzzard.app.pipeline.PipelineTally;
import nl.buzzard.app.pipeline.PipelineWorker;
import nl.buzzard.app.pipeline.Retention;
import nl.buzzard.app.pipeline.SqlTombstones;
import nl.buzzard.app.pipeline.Stages;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.LabelRule;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Inbox;
import nl.buzzard.core.stage.MentionListener;
import nl.buzzard.core.stage.Normaliser;
import nl.buzzard.core.stage.Triage;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.crawler.inbox.SqlInbox;
import nl.buzzard.crawler.normalise.MentionNormaliser;
import nl.buzzard.index.match.MonitoredQueries;
import nl.buzzard.index.match.MonitoredQuery;
import nl.buzzard.index.match.RuleLabels;
import nl.buzzard.index.match.SignalQueries;
import nl.buzzard.index.story.LatestMentions;
import nl.buzzard.index.story.NearTextStoryLinker;
import nl.buzzard.sentiment.fast.TowardBrands;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.Corrections;
import nl.buzzard.webcare.queue.WebcareQueue;
import nl.buzzard.webcare.triage.RelevanceTriage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every process that owns the pipeline needs: the database, the index, the inbox and the
 * worker between them. Thread-safe.
 */
public final class Engine implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Engine.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  private final Database database;
  private final MentionStore store;
  private final Inbox inbox;
  private final WebcareQueue queue;
  private final Corrections corrections;
  private final MonitoredQueries queries;
  private final Normaliser normaliser;
  private final RuleLabels labels;
  private final LabelKeeping labelKeeping;
  private final SignalQueries signals;
  private final TowardBrands sentiments;
  private final AtomicReference<Triage> triage;
  private final AtomicReference<Set<SourceId>> owned;
  private final AtomicReference<Map<SourceId, String>> locations;
  private final PipelineTally tally = new PipelineTally();
  private final PipelineWorker worker;
  private final @Nullable Retention retention;

  private final List<MentionListener> listeners = new CopyOnWriteArrayList<>();

  private Engine(
      Configuration configuration,
      Understanding understanding,
      Database database,
      MentionStore store,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.inbox = new SqlInbox(database.jdbi());
    this.locations = new AtomicReference<>(configuration.locations());
    this.normaliser = normaliser(configuration.settings());
    this.queue = new WebcareQueue(database.jdbi(), clock);
    this.corrections = new Corrections(database.jdbi(), store, clock);
    this.queries = new MonitoredQueries(MonitoredQuery.of(configuration));
    this.labels = new RuleLabels(configuration.labels());
    this.labelKeeping = new LabelKeeping(new LabelHistory(store), configuration.labels());
    this.triage = new AtomicReference<>(triage(configuration));
    this.owned = new AtomicReference<>(configuration.owned());
    this.signals = understanding.signals();
    Models models = understanding.models();
    this.sentiments =
        new TowardBrands(models.deep(), models.fast(), BrandSpellings.of(configuration.brands()));
    Stages stages =
        new Stages(
            normaliser,
            queries,
            source -> owned.get().contains(source),
            models.languages(),
            sentiments,
            models.fast(),
            models.signals(),
            corrections,
            labels,
            new NearTextStoryLinker(new LatestMentions(store)::oldestFirst),
            mention -> triage.get().decide(mention));
    this.worker =
        new PipelineWorker(
            inbox,
            new MentionPipeline(
                stages,
                store,
                List.of(queue, this::tellEverybody),
                new SqlTombstones(database.jdbi()),
                tally),
            LOOK_EVERY);
    Duration keep = configuration.settings().keep();
    this.retention =
        keep == null ? null : new Retention(keep, queue, store, database.jdbi(), clock);
  }

  /** Opens what a configuration asks for; nothing is worked on until {@link #start}. */
  public static Engine open(Configuration configuration, InstantSource clock) {
    CompletableFuture<Understanding> understanding = Understanding.begin(configuration);
    Database database = openDatabase(configuration.settings());
    try {
      Understanding read = Understanding.of(understanding);
      MentionStore store = MentionStores.open(configuration.settings());
      return new Engine(configuration, read, database, store, clock);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** {@return the database of an installation, its tables up to date} */
  public static Database openDatabase(Settings settings) {
    return settings.database() == null
        ? Database.inFolder(settings.dataFolder())
        : Database.atAddress(settings.database().reveal());
  }

  private Normaliser normaliser(Settings settings) {
    MentionNormaliser mentions = new MentionNormaliser();
    Normaliser located =
        item ->
            mentions.normalise(item.withUsualLocation(locations.get().get(item.origin().source())));
    return settings.masks(Settings.Outlet.STORE)
        ? item -> located.normalise(item).masked()
        : located;
  }

  /** Starts emptying the inbox. */
  public void start() {
    worker.start();
    labelKeeping.start();
    if (retention != null) {
      retention.start();
    }
  }

  /** Tells somebody of every batch that is stored from now on. */
  public void announceTo(MentionListener listener) {
    listeners.add(listener);
  }

  /**
   * Only the queue must hear of every batch; alerts look at the store themselves and a screen is
   * drawn anew, so one of these that fails must not hold the batch up.
   */
  private void tellEverybody(List<EnrichedMention> batch) {
    for (MentionListener listener : listeners) {
      try {
        listener.mentionsStored(batch);
      } catch (RuntimeException e) {
        log.warn("A listener failed on a batch of {} mentions; the batch goes on", batch.size(), e);
      }
    }
  }

  /** Listens for the brands, queries and signals of another configuration from now on. */
  public void reconfigure(Configuration configuration) {
    queries.replaceAll(MonitoredQuery.of(configuration));
    labels.replaceAll(configuration.labels());
    labelKeeping.replaceAll(configuration.labels());
    signals.replaceAll(Models.written(configuration));
    sentiments.replaceAll(BrandSpellings.of(configuration.brands()));
    owned.set(configuration.owned());
    locations.set(configuration.locations());
    triage.set(triage(configuration));
  }

  private static Triage triage(Configuration configuration) {
    return new RelevanceTriage(
        configuration.brands(),
        LabelRule.hiding(configuration.labels()),
        configuration.owned()::contains);
  }

  /** {@return the database} */
  public Database database() {
    return database;
  }

  /** {@return the mentions} */
  public MentionStore store() {
    return store;
  }

  /** {@return the durable inbox; what is put in is worked on within a moment} */
  public Inbox inbox() {
    return inbox;
  }

  /**
   * {@return whether a query asks for an item, or it was said on a channel of our own, so that it
   * is worth putting in}
   */
  public boolean isAskedFor(RawItem item) {
    if (owned.get().contains(item.origin().source())) {
      return true;
    }
    try {
      return !queries.match(normaliser.normalise(item)).isEmpty();
    } catch (Normaliser.UnusableItemException e) {
      return false;
    }
  }

  /** {@return the agents' queue} */
  public WebcareQueue queue() {
    return queue;
  }

  /** {@return what agents correct of what the models say} */
  public Corrections corrections() {
    return corrections;
  }

  /** {@return what became of the items so far} */
  public PipelineTally tally() {
    return tally;
  }

  /** {@return why nothing could be stored for a while, in a sentence; empty if all is well} */
  public Optional<String> trouble() {
    return worker.trouble();
  }

  /** Finishes the batch at hand and closes everything. */
  @Override
  public void close() {
    if (retention != null) {
      retention.close();
    }
    worker.close();
    labelKeeping.close();
    try {
      store.close();
    } finally {
      database.close();
    }
  }
}
