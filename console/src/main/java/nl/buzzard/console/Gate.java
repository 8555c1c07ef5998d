package nl.buzzard.console;

import gg.jte.TemplateEngine;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.account.Token;
import nl.buzzard.console.frame.ConsoleSettings;
import nl.buzzard.console.frame.Cookies;
import nl.buzzard.console.frame.Frame;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.console.sources.HubScreen;
import nl.buzzard.console.words.Languages;
import nl.buzzard.console.words.Messages;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes first: it gets its visit, a post must carry its form token, and whoever
 * is not signed in is led to the sign-in page. Thread-safe.
 */
final class Gate implements Handler {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String UNSUBSCRIBE = "/unsubscribe/";
  private static final String HOOKS = "/hooks/";

  private final ConsoleSettings settings;
  private final Accounts accounts;
  private final Cookies cookies;
  private final Languages languages;
  private final TemplateEngine templates;
  private final Frame.House house;

  Gate(ConsoleSettings settings, Accounts accounts, TemplateEngine templates, Frame.House house) {
    this.settings = settings;
    this.accounts = accounts;
    this.cookies = new Cookies(settings);
    this.languages = new Languages(settings.locale(), settings.zone());
    this.templates = templates;
    this.house = house;
  }

  @Override
  public void handle(Context context) {
    secure(context);
    String path = context.path();
    if (path.startsWith("/assets/")) {
      return;
    }
    if (path.startsWith(HOOKS)) {
      // Machines deliver here: no session, no form, and the signature is the proof.
      new Visit(context, templates, frame(context, Token.random(), null));
      return;
    }
    Token token = token(context);
    Optional<Account> account = account(token);
    new Visit(context, templates, frame(context, token, account.orElse(null)));
    boolean reading =
        context.method().equals(HandlerType.GET) || context.method().equals(HandlerType.HEAD);
    // What a hub sends is signed, and read by nobody else first.
    if (!reading && !path.startsWith(HubScreen.PATH)) {
      checkFormToken(context, token);
    }
    if (account.isEmpty() && !openToAll(path)) {
      leadToSignIn(context);
    }
  }

  private static void secure(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header(Header.CACHE_CONTROL, "no-store");
  }

  private Token token(Context context) {
    return cookies
        .token(context)
        .orElseGet(() -> {
          Token fresh = Token.random();
          cookies.keepToken(context, fresh);
          return fresh;
        });
  }

  private Optional<Account> account(Token token) {
    String demoUser = settings.demoUser();
    return demoUser != null
        ? Optional.of(new Account("demo", demoUser, null))
        : accounts.sessions().find(token);
  }

  private Frame frame(Context context, Token token, @Nullable Account account) {
    String chosen = context.cookie(Cookies.LANGUAGE);
    Messages messages =
        languages.of(chosen == null && account != null ? account.language() : chosen);
    Instant now = settings.time().instant();
    return new Frame(
        messages,
        account,
        token.formToken(),
        place(context),
        View.parse(context::queryParam, now, settings.zone()),
        Frame.Look.parse(context.cookie(Cookies.LOOK)),
        house,
        now);
  }

  private Frame.Place place(Context context) {
    Tab tab = tab(context.path());
    Map<String, String> kept = new HashMap<>();
    for (String name : tab == null ? Set.<String>of() : tab.kept()) {
      String value = context.queryParam(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    return new Frame.Place(address(context), tab, kept);
  }

  private @Nullable Tab tab(String path) {
    return house.tabs().stream()
        .filter(tab -> path.equals(tab.path()) || path.startsWith(tab.path() + "/"))
        .max(Comparator.comparingInt(tab -> tab.path().length()))
        .orElse(null);
  }

  private static String address(Context context) {
    String query = context.queryString();
    return query == null ? context.path() : context.path() + "?" + query;
  }

  private static void checkFormToken(Context context, Token token) {
    if (oneClick(context)) {
      return;
    }
    String carried = context.header("X-CSRF-Token");
    if (!token.permits(carried != null ? carried : context.formParam("csrf"))) {
      throw new ForbiddenResponse();
    }
  }

  /** Mail readers post for their user, without a page of ours before (RFC 8058). */
  private static boolean oneClick(Context context) {
    return context.path().startsWith(UNSUBSCRIBE)
        && "One-Click".equals(context.formParam("List-Unsubscribe"));
  }

  private static boolean openToAll(String path) {
    // The token of a link in mail is its own proof: a reader on his phone need not sign in.
    return path.startsWith("/take-on/")
        || path.startsWith(UNSUBSCRIBE)
        || path.startsWith(HubScreen.PATH)
        || path.equals("/sign-in")
        || path.equals("/language")
        || path.equals("/look");
  }

  private static void leadToSignIn(Context context) {
    String to = context.method().equals(HandlerType.GET) ? address(context) : "/";
    String signIn = "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    if (context.header("HX-Request") != null) {
      // A redirect would put the sign-in page into a part of this page.
      context.header("HX-Redirect", signIn).result("");
    } else {
      context.redirect(to.equals("/") ? "/sign-in" : signIn);
    }
    context.skipRemainingHandlers();
  }
}
