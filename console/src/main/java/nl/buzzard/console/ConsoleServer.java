package nl.buzzard.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.frame.Assets;
import nl.buzzard.console.frame.Brands;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.ErrorPage;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.Incidents;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.console.signin.SignInScreen;
import nl.buzzard.core.store.SearchTooLongException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server of the console: the screens it is given, inside one frame, for whoever is signed
 * in. Thread-safe; started once.
 */
public final class ConsoleServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ConsoleServer.class);
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final long LARGEST_POST_BYTES = 1_000_000;

  private final ConsoleSettings settings;
  private final Accounts accounts;
  private final List<Screen> screens;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          ConsoleServer.class.getClassLoader(),
          "nl.buzzard.console.template");
  private final Assets assets = new Assets();
  private final Frame.House house;
  private final Javalin server;

  /**
   * @param settings where it listens and how it shows itself
   * @param accounts who may sign in
   * @param brands the brands to choose from
   * @param incidents what was and is the matter
   * @param screens what it shows, in the order of the rail; the first is the front page
   */
  public ConsoleServer(
      ConsoleSettings settings,
      Accounts accounts,
      Brands brands,
      Incidents incidents,
      List<Screen> screens) {
    this.settings = settings;
    this.accounts = accounts;
    this.screens = List.copyOf(screens);
    Frame.Mode mode = settings.demoUser() == null ? Frame.Mode.REAL : Frame.Mode.DEMO;
    List<Tab> tabs = screens.stream().map(Screen::tab).filter(Objects::nonNull).toList();
    this.house = new Frame.House(settings.organisation(), mode, tabs, brands, incidents, assets);
    this.server = Javalin.create(this::configure);
  }

  /** Starts listening, and returns when it does. */
  public void start() {
    server.start(settings.host(), settings.port());
  }

  /** {@return the port it listens on, once started} */
  public int port() {
    return server.port();
  }

  /** Stops listening; requests under way may end. */
  @Override
  public void close() {
    server.stop();
  }

  private void configure(JavalinConfig config) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_POST_BYTES;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    config.routes.before(new Gate(settings, accounts, templates, house));
    config.routes.get("/assets/{version}/{name}", this::sendAsset);
    Routes routes = new Routes(config.routes);
    routes.get("/", visit -> visit.seeOther(frontPage()));
    Stream.concat(Stream.of(new SignInScreen(accounts, settings)), screens.stream())
        .forEach(screen -> screen.register(routes));
    config.routes.exception(HttpResponseException.class, this::showRefusal);
    config.routes.exception(
        SearchTooLongException.class, (tooLong, context) -> showError(context, 503, "slow"));
    config.routes.exception(Exception.class, this::showFault);
  }

  private String frontPage() {
    return house.tabs().isEmpty() ? "/sign-in" : house.tabs().getFirst().path();
  }

  private void sendAsset(Context context) {
    Assets.Asset asset = assets.find(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
    if (asset.version().equals(context.pathParam("version"))) {
      context.header(Header.CACHE_CONTROL, FOR_A_YEAR);
    }
    context.contentType(asset.type()).result(asset.content());
  }

  private void showRefusal(HttpResponseException refusal, Context context) {
    int status = refusal.getStatus();
    showError(context, status, status == 404 ? "missing" : status < 500 ? "refused" : "broken");
  }

  private void showFault(Exception fault, Context context) {
    log.error("no answer to {} {}", context.method(), context.path(), fault);
    showError(context, 500, "broken");
  }

  private void showError(Context context, int status, String kind) {
    if (context.res().isCommitted()) {
      return;
    }
    context.status(status);
    Visit.find(context)
        .ifPresentOrElse(
            visit -> visit.show("layout/error.jte", new ErrorPage(visit.frame(), status, kind)),
            () -> context.result(""));
  }
}
