package nl.buzzard.app;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buzzard.alerts.Alerts;
import nl.buzzard.alerts.evidence.SilentSource;
import nl.buzzard.alerts.incident.SignedLinks;
import nl.buzzard.alerts.replay.Replay;
import nl.buzzard.alerts.watch.Collecting;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationWatcher;
import nl.buzzard.config.LabelRule;
import nl.buzzard.config.Settings;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.console.ConsoleServer;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.alerts.AlertsScreen;
import nl.buzzard.console.alerts.ReplayScreen;
import nl.buzzard.console.alerts.TakeOnScreen;
import nl.buzzard.console.alerts.UnsubscribeScreen;
import nl.buzzard.console.explore.ExploreScreen;
import nl.buzzard.console.frame.Brands;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.hooks.HooksScreen;
import nl.buzzard.console.live.LiveUpdates;
import nl.buzzard.console.queries.QueriesScreen;
import nl.buzzard.console.queue.QueueScreen;
import nl.buzzard.console.sources.HubScreen;
import nl.buzzard.console.sources.SetUpScreen;
import nl.buzzard.console.sources.SourcesScreen;
import nl.buzzard.console.trends.TrendsScreen;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.ShownMentions;
import nl.buzzard.crawler.SourceFactory;
import nl.buzzard.crawler.StreamFactory;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.budget.Meters;
import nl.buzzard.crawler.feed.FeedSource;
import nl.buzzard.crawler.hook.HookReceiver;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.crawler.schedule.CrawlRun;
import nl.buzzard.crawler.schedule.CrawlSchedule;
import nl.buzzard.crawler.schedule.CrawlSchedule.Planned;
import nl.buzzard.crawler.schedule.SourceHealthTable;
import nl.buzzard.crawler.schedule.SourceStatuses;
import nl.buzzard.crawler.social.SocialTools;
import nl.buzzard.crawler.social.StreamTools;
import nl.buzzard.crawler.stream.Streams;
import nl.buzzard.crawler.websub.WebSub;
import nl.buzzard.index.match.MatcherExplainer;
import nl.buzzard.index.query.QueryParser;
import nl.buzzard.index.query.QueryPrinter;
import nl.buzzard.index.topic.TopicFinder;
import org.jspecify.annotations.Nullable;

/**
 * The running product: it collects, understands, keeps, notices and shows, until it is closed.
 *
 * <p>Everything is made here and handed on by constructor. Started once; thread-safe after that.
 */
public final class Buzzard implements AutoCloseable {

  private static final int LOOK_AT_CONFIGURATION_SECONDS = 2;

  /** Who delivers does so when he likes: there is no visit that was not made. */
  private static final Duration UNSCHEDULED = Duration.ofDays(36_500);

  private final Engine engine;
  private final ShownMentions shown;
  private final WatchedQueries watched;
  private final Fetcher fetcher;
  private final WebSub hubs;
  private final SourceFactory sources;
  private final CrawlSchedule schedule;
  private final LiveConnections connections;
  private final Streams streams;
  private final Alerts alerts;
  private final LiveUpdates live;
  private final ConsoleServer console;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofVirtual().name("configuration-", 0).factory());

  private Buzzard(
      Engine engine,
      ConfigurationWatcher configuration,
      InstantSource clock,
      @Nullable String demoUser) {
    Supplier<Configuration> current = configuration::current;
    Settings settings = current.get().settings();
    this.engine = engine;
    this.shown = new ShownMentions(engine.store(), () -> LabelRule.hiding(current.get().labels()));
    this.watched = new WatchedQueries(configuration, engine.database().jdbi(), clock);
    this.fetcher =
        new Fetcher(
            new UserAgent(Version.NUMBER, URI.create(settings.server().publicUrl())),
            Fetcher.Limits.USUAL,
            clock);
    this.hubs =
        new WebSub(
            fetcher,
            engine.database().jdbi(),
            URI.create(settings.server().publicUrl() + HubScreen.PATH),
            clock,
            new SecureRandom());
    this.sources =
        new SourceFactory(
            new SocialTools(fetcher, engine::isAskedFor, new KeptPosts(engine.store())::of, clock),
            engine.database().jdbi(),
            settings.server().isOpenToOthers() ? hubs::visited : FeedSource.Listener.NOBODY);
    SourceHealthTable health = health();
    StoredCoverage coverage = new StoredCoverage(engine.database().jdbi(), clock);
    this.schedule = new CrawlSchedule(new CrawlRun(engine.inbox(), health, clock), health, clock);
    this.connections = new LiveConnections(fetcher, LiveConnections.USUAL_SILENCE);
    StreamTools tools =
        new StreamTools(fetcher, connections, engine.database().jdbi(), engine::isAskedFor, clock);
    this.streams = new Streams(engine.inbox(), health, clock, new StreamFactory(tools)::create);
    this.alerts =
        new Alerts(
            engine.database().jdbi(),
            shown,
            new TopicFinder(shown),
            new Collecting(coverage.gaps(), () -> silent(health, current.get(), clock.instant())),
            current,
            new QueryPrinter(settings.zone())::print,
            SignedLinks.keptIn(settings.dataFolder()),
            clock);
    this.live = new LiveUpdates(() -> engine.queue().counts("").open());
    engine.announceTo(alerts.listener());
    engine.announceTo(live);
    engine.announceTo(batch -> health.indexed(sourcesOf(batch), clock.instant()));
    this.console = console(settings, current, clock, demoUser, coverage);
  }

  /**
   * Starts everything a configuration folder asks for, and follows its changes.
   *
   * @param configuration the folder, watched; this process must own the data folder it names
   * @param clock the time
   */
  public static Buzzard start(ConfigurationWatcher configuration, InstantSource clock) {
    return start(configuration, clock, null, List.of());
  }

  /**
   * Starts the demo: every visitor is signed in, and sources are read that no configuration names.
   *
   * @param demoUser the name of every visitor
   * @param more sources besides the configured ones
   */
  public static Buzzard startDemo(
      ConfigurationWatcher configuration,
      InstantSource clock,
      String demoUser,
      List<Planned> more) {
    return start(configuration, clock, demoUser, more);
  }

  private static Buzzard start(
      ConfigurationWatcher configuration,
      InstantSource clock,
      @Nullable String demoUser,
      List<Planned> more) {
    Engine engine = Engine.open(configuration.current(), clock);
    Buzzard buzzard = new Buzzard(engine, configuration, clock, demoUser);
    engine.start();
    buzzard.watched.keep();
    buzzard.collect(configuration.current(), more);
    buzzard.alerts.start();
    buzzard.console.start();
    configuration.onChange(changed -> {
      engine.reconfigure(changed);
      buzzard.watched.keep();
      buzzard.collect(changed, more);
    });
    ScheduledFuture<?> _ =
        buzzard.timer.scheduleWithFixedDelay(
            configuration::check,
            LOOK_AT_CONFIGURATION_SECONDS,
            LOOK_AT_CONFIGURATION_SECONDS,
            TimeUnit.SECONDS);
    return buzzard;
  }

  /** {@return the port the console listens on} */
  public int port() {
    return console.port();
  }

  /** Stops showing, noticing, collecting and working, in that order; everything accepted stays. */
  @Override
  public void close() {
    timer.shutdownNow();
    live.close();
    console.close();
    schedule.close();
    streams.close();
    connections.close();
    fetcher.close();
    alerts.close();
    engine.close();
  }

  private void collect(Configuration configuration, List<Planned> more) {
    List<Planned> planned =
        of(SourceSettings.Visited.class, configuration)
            .map(source -> new Planned(sources.create(source), source.every()))
            .toList();
    schedule.reschedule(Stream.concat(planned.stream(), more.stream()).toList());
    streams.listenTo(of(SourceSettings.Listened.class, configuration).toList());
  }

  private SourceHealthTable health() {
    return new SourceHealthTable(engine.database().jdbi());
  }

  private static <T extends SourceSettings> Stream<T> of(Class<T> type, Configuration all) {
    return all.sources().stream().filter(type::isInstance).map(type::cast);
  }

  private static List<SilentSource> silent(
      SourceHealthTable health, Configuration configuration, Instant now) {
    Set<SourceId> read =
        configuration.sources().stream().map(SourceSettings::id).collect(Collectors.toSet());
    return SilentSources.among(health.all(), read, now);
  }

  private static Set<SourceId> sourcesOf(List<EnrichedMention> batch) {
    return batch.stream()
        .map(stored -> stored.mention().origin().source())
        .collect(Collectors.toSet());
  }

  private ConsoleServer console(
      Settings settings,
      Supplier<Configuration> current,
      InstantSource clock,
      @Nullable String demoUser,
      StoredCoverage coverage) {
    QueryParser parser = new QueryParser(settings.zone());
    QuerySyntax syntax = text -> parser.knowing(current.get().vocabulary()).parse(text);
    Accounts accounts = new Accounts(engine.database().jdbi(), clock);
    Incidents incidents = new Incidents(alerts::latest);
    return new ConsoleServer(
        new ConsoleSettings(
            settings.server().host(),
            settings.server().port(),
            settings.server().publicUrl(),
            settings.organisation(),
            settings.locale(),
            settings.zone(),
            clock,
            demoUser),
        accounts,
        new Brands(() -> current.get().brands(), shown, clock),
        incidents,
        List.of(
            new QueueScreen(
                engine.queue(), engine.corrections(), shown, accounts, live::queueChanged),
            new ExploreScreen(shown, syntax),
            new QueriesScreen(
                watched::inForce,
                watched.versions(),
                shown,
                syntax,
                new MatcherExplainer(settings.zone()),
                RandomGenerator.getDefault()),
            new TrendsScreen(shown, shown, new TopicFinder(shown), syntax, coverage::between),
            new AlertsScreen(incidents, alerts.desk(), shown, syntax),
            new ReplayScreen(
                () -> current.get().alerts(), new Replay(shown, coverage.gaps(), settings.zone())),
            new SourcesScreen(
                new SourceStatuses(schedule, health(), () -> current.get().sources())::all,
                new Meters(
                        () -> current.get().sources(), new Budget(engine.database().jdbi(), clock))
                    ::all,
                schedule::visitNow),
            new SetUpScreen(new TriedSources(current)),
            new HubScreen(hubs, schedule::visitNow),
            new TakeOnScreen(alerts::ofLink, alerts::takeOn),
            new UnsubscribeScreen(alerts::ofLink, alerts.subscriptions()),
            new HooksScreen(
                new HookReceiver(
                    () -> of(SourceSettings.Hook.class, current.get()).toList(),
                    engine.inbox(),
                    (hook, visit) -> health().record(hook, visit, UNSCHEDULED),
                    clock)),
            live));
  }
}
