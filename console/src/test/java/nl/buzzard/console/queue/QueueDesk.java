package nl.buzzard.console.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.buzzard.config.Brand;
import nl.buzzard.console.ConsoleServer;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.frame.Brands;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.live.LiveUpdates;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.Corrections;
import nl.buzzard.webcare.queue.WebcareQueue;
import nl.buzzard.webcare.triage.RelevanceTriage;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

/** A console with only the queue on it, and two agents, for tests. */
final class QueueDesk implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private static final String PASSWORD = "correct horse battery";
  private static final List<Brand> BRANDS =
      List.of(
          new Brand("Veerbus", Brand.Role.OWN, MentionQuery.everything(), List.of("veerbus")),
          new Brand("Snelpont", Brand.Role.COMPETITOR, MentionQuery.everything(), List.of()));

  private final Database database;
  private final InMemoryMentionStore mentions = new InMemoryMentionStore();
  private final RelevanceTriage triage = new RelevanceTriage(BRANDS);
  private final WebcareQueue queue;
  private final ConsoleServer server;
  private final LiveUpdates live;

  QueueDesk(Path folder) {
    InstantSource time = InstantSource.fixed(NOW);
    database = Database.inFolder(folder);
    queue = new WebcareQueue(database.jdbi(), time);
    Accounts accounts = new Accounts(database.jdbi(), time);
    accounts.add("anna", "Anna de Wit", PASSWORD);
    accounts.add("bram", "Bram Bos", PASSWORD);
    live = new LiveUpdates(() -> queue.counts("").open());
    server =
        new ConsoleServer(
            new ConsoleSettings(
                "127.0.0.1",
                0,
                "http://127.0.0.1",
                "Veerbus",
                Locale.of("nl"),
                ZoneId.of("Europe/Amsterdam"),
                time,
                null),
            accounts,
            new Brands(() -> BRANDS, mentions, time),
            new Incidents(limit -> List.of()),
            List.of(
                new QueueScreen(
                    queue,
                    new Corrections(database.jdbi(), mentions, time),
                    mentions,
                    accounts,
                    live::queueChanged),
                live));
    server.start();
  }

  WebcareQueue queue() {
    return queue;
  }

  /** Lets mentions come in, the way the pipeline does. */
  void receive(MadeUpMention... made) {
    List<EnrichedMention> batch =
        List.of(made).stream()
            .map(MadeUpMention::enriched)
            .map(mention -> mention.withTriage(triage.decide(mention)))
            .toList();
    mentions.store(batch);
    queue.mentionsStored(batch);
  }

  /** {@return a browser in which an agent has signed in; it runs no scripts} */
  WebClient browser(String agent) throws IOException {
    WebClient browser = new WebClient();
    browser.getOptions().setJavaScriptEnabled(false);
    browser.getOptions().setCssEnabled(false);
    browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
    HtmlPage page = browser.getPage(address("/sign-in"));
    HtmlForm form =
        page.getForms().stream()
            .filter(candidate -> candidate.getActionAttribute().equals("/sign-in"))
            .findFirst()
            .orElseThrow();
    form.getInputByName("name").setValue(agent);
    form.getInputByName("password").setValue(PASSWORD);
    form.<HtmlElement>getFirstByXPath(".//button").click();
    return browser;
  }

  /** {@return the whole address of a path} */
  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  static Instant ago(Duration duration) {
    return NOW.minus(duration);
  }

  @Override
  public void close() {
    live.close();
    server.close();
    database.close();
  }
}
