package nl.buzzard.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Subscriptions;
import nl.buzzard.alerts.replay.Replay;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.Brand;
import nl.buzzard.config.HookService;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
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
import nl.buzzard.console.queries.QueryVersion;
import nl.buzzard.console.queries.QueryVersions;
import nl.buzzard.console.sources.HubScreen;
import nl.buzzard.console.sources.SetUpScreen;
import nl.buzzard.console.sources.SourceTry;
import nl.buzzard.console.sources.SourcesScreen;
import nl.buzzard.console.trends.TrendsScreen;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.query.Explanation;
import nl.buzzard.core.query.Explanation.Kind;
import nl.buzzard.core.query.Explanation.Line;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.core.store.ShownMentions;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.hook.HookReceiver;
import nl.buzzard.crawler.schedule.Coverage;
import nl.buzzard.crawler.schedule.SourceGap;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.SourceStatus;
import nl.buzzard.crawler.websub.HubCalls;
import nl.buzzard.store.Database;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jspecify.annotations.Nullable;

/** A console on a free port with a database of its own, and browsers without scripts for it. */
final class ConsoleFixture implements AutoCloseable {

  static final String PASSWORD = "correct horse";

  final SettableTime time = new SettableTime(Instant.parse("2026-11-21T13:05:00Z"));
  final InMemoryMentionStore store = new InMemoryMentionStore();
  final LiveUpdates live = new LiveUpdates(() -> 3);
  final List<QueryVersion> queries = new ArrayList<>();
  final List<String> takenOn = new ArrayList<>();
  final NotedDesk desk = new NotedDesk();
  final List<AlertRule> alerts = new ArrayList<>();
  final List<String> unsubscribed = new ArrayList<>();
  final List<SourceStatus> sources = new ArrayList<>();
  final List<SourceGap> gaps = new ArrayList<>();
  final List<SourceId> fetched = new ArrayList<>();
  final Map<SourceId, Meter> meters = new HashMap<>();
  SourceTry trial = (lines, secrets) -> new SourceAnswer.Posts(0, null);
  final InMemoryInbox inbox = new InMemoryInbox();
  final Accounts accounts;
  private final Path folder;
  private final @Nullable String demoUser;
  private Database database;
  private ConsoleServer server;
  private IntFunction<List<Incident>> incidents = limit -> List.of();

  ConsoleFixture(Path folder, @Nullable String demoUser) {
    this.folder = folder;
    this.demoUser = demoUser;
    database = Database.inFolder(folder);
    accounts = new Accounts(database.jdbi(), time);
    server = start(accounts);
  }

  static ConsoleFixture demo(Path folder) {
    return new ConsoleFixture(folder, "Sanne");
  }

  /** Stops the server and starts another on the same database. */
  void restart() {
    server.close();
    database.close();
    database = Database.inFolder(folder);
    server = start(new Accounts(database.jdbi(), time));
  }

  /** Puts queries in force. */
  void monitor(List<QueryVersion> inForce) {
    queries.clear();
    queries.addAll(inForce);
    new QueryVersions(database.jdbi()).keep(inForce, "sanne", time.instant());
  }

  void incidents(IntFunction<List<Incident>> list) {
    incidents = list;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  WebClient browser() {
    WebClient browser = new WebClient();
    browser.getOptions().setJavaScriptEnabled(false);
    browser.getOptions().setCssEnabled(false);
    browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
    return browser;
  }

  HtmlPage open(WebClient browser, String path) throws IOException {
    return browser.getPage(url(path));
  }

  HtmlPage signIn(WebClient browser, String name, String password) throws IOException {
    HtmlForm form = open(browser, "/sign-in").getForms().getFirst();
    form.getInputByName("name").setValue(name);
    form.getInputByName("password").setValue(password);
    return form.getElementsByTagName("button").getFirst().click();
  }

  /** Remembers whose mail was ended. */
  private final Subscriptions subscriptions =
      new Subscriptions() {
        @Override
        public boolean ended(String token) {
          return unsubscribed.contains(token);
        }

        @Override
        public void end(String token) {
          unsubscribed.add(token);
        }

        @Override
        public void resume(String token) {
          unsubscribed.remove(token);
        }
      };

  /** Asked for one feed, and signs with the word right. */
  private final HubCalls hub =
      new HubCalls() {
        @Override
        public boolean confirms(String token, String mode, String topic, @Nullable String lease) {
          return token.equals("ours") && mode.equals("subscribe") && topic.equals("https://a.nl/");
        }

        @Override
        public boolean takes(
            String token, @Nullable String signature, byte[] body, Consumer<SourceId> news) {
          if ("right".equals(signature) && new String(body, StandardCharsets.UTF_8).equals("<é>")) {
            news.accept(new SourceId("blog"));
          }
          return token.equals("ours");
        }
      };

  private Coverage coverage(Instant from, Instant until) {
    List<SourceHealth> healths =
        sources.stream().map(SourceStatus::health).filter(Objects::nonNull).toList();
    return new Coverage(healths, gaps, time.instant());
  }

  private ConsoleServer start(Accounts who) {
    ConsoleSettings settings =
        new ConsoleSettings(
            "127.0.0.1",
            0,
            "http://localhost",
            "Voltana",
            Locale.of("nl"),
            ZoneId.of("Europe/Amsterdam"),
            time,
            demoUser);
    Brand own = new Brand("Voltana", Brand.Role.OWN, MentionQuery.everything(), List.of("voltana"));
    PlainSyntax syntax = new PlainSyntax();
    ShownMentions shown = new ShownMentions(store, () -> Set.of("Vacatures"));
    Incidents happening = new Incidents(limit -> incidents.apply(limit));
    ConsoleServer console =
        new ConsoleServer(
            settings,
            who,
            new Brands(() -> List.of(own), store, time),
            happening,
            List.of(
                new TrendsScreen(store, store, MadeUpWorld.topics(), syntax, this::coverage),
                new ExploreScreen(shown, syntax),
                new QueriesScreen(
                    () -> queries,
                    new QueryVersions(database.jdbi()),
                    store,
                    syntax,
                    query -> new Explanation(List.of(new Line(0, Kind.WORD, "storing")), 3, 1),
                    new Random(1)),
                new AlertsScreen(happening, desk, store, syntax),
                new ReplayScreen(
                    () -> List.copyOf(alerts),
                    new Replay(store, Gaps.NONE, ZoneId.of("Europe/Amsterdam"))),
                new SourcesScreen(
                    () -> List.copyOf(sources), () -> Map.copyOf(meters), fetched::add),
                new SetUpScreen((lines, secrets) -> trial.read(lines, secrets)),
                new HubScreen(hub, fetched::add),
                new TakeOnScreen(
                    token ->
                        token.equals("ours")
                            ? incidents.apply(1).stream().findFirst()
                            : Optional.empty(),
                    token -> takenOn.add(token)),
                new UnsubscribeScreen(
                    token ->
                        token.equals("ours")
                            ? incidents.apply(1).stream().findFirst()
                            : Optional.empty(),
                    subscriptions),
                new HooksScreen(
                    new HookReceiver(
                        () ->
                            List.of(
                                new SourceSettings.Hook(
                                    new SourceId("App"),
                                    HookService.WHATSAPP,
                                    Platform.OTHER,
                                    new Secret("s3cr3t"),
                                    new Secret("afgesproken"))),
                        inbox,
                        (hook, visit) -> {},
                        time)),
                live));
    console.start();
    return console;
  }

  @Override
  public void close() {
    live.close();
    server.close();
    database.close();
  }
}
