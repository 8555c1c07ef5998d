package nl.buzzard.console.signin;

import io.javalin.http.HttpStatus;
import java.util.Optional;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.account.Token;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.Cookies;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.console.signin.SignInPage.Anybody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and choosing language and colours. Thread-safe. */
public final class SignInScreen implements Screen {

  private static final Logger log = LoggerFactory.getLogger(SignInScreen.class);

  private final Accounts accounts;
  private final Cookies cookies;
  private final SignInThrottle throttle;

  /**
   * @param accounts who may sign in
   * @param settings how cookies are kept, and whose time it is
   */
  public SignInScreen(Accounts accounts, ConsoleSettings settings) {
    this.accounts = accounts;
    this.cookies = new Cookies(settings);
    this.throttle = new SignInThrottle(settings.time());
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/sign-in", this::show);
    routes.post("/sign-in", this::signIn);
    routes.post("/sign-out", this::signOut);
    routes.post("/language", this::chooseLanguage);
    routes.post("/look", this::chooseLook);
  }

  private void show(Visit visit) {
    String to = visit.query("to").orElse("/");
    if (visit.frame().account() != null) {
      visit.seeOther(to);
      return;
    }
    show(visit, "", to, null);
  }

  private void show(Visit visit, String name, String to, @Nullable String fault) {
    Anybody anybody = accounts.list().isEmpty() ? Anybody.NOBODY_YET : Anybody.SOMEBODY;
    visit.show("signin/signin.jte", new SignInPage(visit.frame(), name, to, fault, anybody));
  }

  private void signIn(Visit visit) {
    String name = visit.form("name").strip();
    String address = visit.context().ip();
    if (throttle.mustWait(name, address)) {
      log.warn("sign-in refused for now: too many wrong passwords from one address");
      visit.context().status(HttpStatus.TOO_MANY_REQUESTS);
      show(visit, name, visit.form("to"), "signin.wait");
      return;
    }
    Optional<Account> account = accounts.verify(name, visit.form("password"));
    if (account.isEmpty()) {
      throttle.failed(name, address);
      visit.context().status(HttpStatus.UNAUTHORIZED);
      show(visit, name, visit.form("to"), "signin.wrong");
      return;
    }
    throttle.succeeded(name, address);
    // A new token, so that one planted before signing in is worth nothing.
    Token token = Token.random();
    accounts.sessions().start(token, account.get());
    cookies.keepToken(visit.context(), token);
    visit.seeOther(visit.form("to"));
  }

  private void signOut(Visit visit) {
    cookies.token(visit.context()).ifPresent(accounts.sessions()::end);
    cookies.keepToken(visit.context(), Token.random());
    visit.seeOther("/sign-in");
  }

  private void chooseLanguage(Visit visit) {
    String language = "en".equals(visit.form("language")) ? "en" : "nl";
    visit.context().cookie(cookies.lasting(Cookies.LANGUAGE, language));
    Account account = visit.frame().account();
    if (account != null) {
      accounts.setLanguage(account.name(), language);
    }
    visit.seeOther(visit.form("back"));
  }

  private void chooseLook(Visit visit) {
    Frame.Look look = Frame.Look.parse(visit.form("look"));
    visit.context().cookie(cookies.lasting(Cookies.LOOK, look.code()));
    visit.seeOther(visit.form("back"));
  }
}
