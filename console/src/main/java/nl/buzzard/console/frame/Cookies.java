package nl.buzzard.console.frame;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import nl.buzzard.console.account.Sessions;
import nl.buzzard.console.account.Token;

/** What browsers keep for us: a token, a language, a look. Immutable. */
public final class Cookies {

  /** The language somebody chose. */
  public static final String LANGUAGE = "buzzard_language";

  /** The look somebody chose. */
  public static final String LOOK = "buzzard_look";

  private static final String TOKEN = "buzzard_session";
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();
  private static final int SESSION = (int) Duration.ofDays(Sessions.IDLE_DAYS).toSeconds();

  private final boolean secure;

  /**
   * @param settings whether people come by TLS
   */
  public Cookies(ConsoleSettings settings) {
    secure = settings.publicUrl().startsWith("https:");
  }

  /** {@return the token a browser shows} */
  public Optional<Token> token(Context context) {
    return Optional.ofNullable(context.cookie(TOKEN))
        .filter(value -> value.length() >= 40)
        .map(Token::new);
  }

  /** Gives a browser a token to show from now on; its scripts cannot read it. */
  public void keepToken(Context context, Token token) {
    context.cookie(
        new Cookie(TOKEN, token.value(), "/", SESSION, secure, true, null, SameSite.LAX));
  }

  /** {@return a cookie that remembers a choice for a year} */
  public Cookie lasting(String name, String value) {
    return new Cookie(name, value, "/", YEAR, secure, true, null, SameSite.LAX);
  }
}
