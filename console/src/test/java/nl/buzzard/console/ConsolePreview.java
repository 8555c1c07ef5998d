package nl.buzzard.console;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.config.Brand;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.alerts.AlertsScreen;
import nl.buzzard.console.explore.ExploreScreen;
import nl.buzzard.console.frame.Brands;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.live.LiveUpdates;
import nl.buzzard.console.sources.SourcesScreen;
import nl.buzzard.console.trends.TrendsScreen;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.core.store.ShownMentions;
import nl.buzzard.store.Database;

/** Starts the console on made-up mentions, to look at: {@code ConsolePreview PORT [real]}. */
final class ConsolePreview {

  private ConsolePreview() {}

  public static void main(String[] arguments) throws Exception {
    InstantSource time = InstantSource.system();
    InMemoryMentionStore store = new InMemoryMentionStore();
    store.store(MadeUpWorld.mentions(time.instant()));
    Database database = Database.inFolder(Files.createTempDirectory("preview"));
    Accounts accounts = new Accounts(database.jdbi(), time);
    boolean real = arguments.length > 1;
    ConsoleSettings settings =
        new ConsoleSettings(
            "127.0.0.1",
            Integer.parseInt(arguments[0]),
            "http://localhost",
            "Voltana",
            Locale.of("nl"),
            ZoneId.of("Europe/Amsterdam"),
            time,
            real ? null : "Sanne");
    Brands brands =
        new Brands(
            () ->
                List.of(new Brand("Voltana", Brand.Role.OWN, MentionQuery.everything(), List.of())),
            store,
            time);
    LiveUpdates live = new LiveUpdates(() -> 12);
    PlainSyntax syntax = new PlainSyntax();
    Incidents incidents = new Incidents(limit -> incidents(time.instant()));
    ConsoleServer server =
        new ConsoleServer(
            settings,
            accounts,
            brands,
            incidents,
            List.of(
                new TrendsScreen(
                    store,
                    store,
                    MadeUpWorld.topics(),
                    syntax,
                    (from, until) -> MadeUpSources.coverage(time.instant())),
                new ExploreScreen(new ShownMentions(store, Set::of), syntax),
                new AlertsScreen(incidents, new NotedDesk(), store, syntax),
                new SourcesScreen(
                    () -> MadeUpSources.statuses(time.instant()), Map::of, source -> {}),
                live));
    server.start();
  }

  private static List<Incident> incidents(Instant now) {
    return List.of(
        new Incident(
            2,
            "Onvrede Voltana",
            Incident.Kind.NEGATIVE,
            Incident.State.OPEN,
            "storing",
            now.minus(Duration.ofHours(46)),
            now.minus(Duration.ofHours(46)),
            now.minus(Duration.ofHours(44)),
            57,
            31,
            15,
            new Incident.Mailing(Incident.MailState.SENT, null)),
        new Incident(
            1,
            "Datalek",
            Incident.Kind.KEYWORD,
            Incident.State.CLOSED,
            "datalek",
            now.minus(Duration.ofDays(9)),
            now.minus(Duration.ofDays(9)),
            now.minus(Duration.ofDays(9)),
            1,
            1,
            1,
            new Incident.Mailing(Incident.MailState.WAITING, "de mailserver antwoordt niet")));
  }
}
