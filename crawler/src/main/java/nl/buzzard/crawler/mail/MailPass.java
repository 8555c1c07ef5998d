package nl.buzzard.crawler.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.SourceSettings.Mailbox.App;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.AccessToken;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.StatusException;
import org.jspecify.annotations.Nullable;

/**
 * What opens a box: the password of its account, or a token an app asks for with its own secret and
 * uses until it ends.
 *
 * <p>Microsoft 365 lets no password in; its tokens are for one scope, the boxes the app was given
 * (https://learn.microsoft.com/en-us/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth).
 * Not thread-safe.
 */
final class MailPass {

  private static final String SCOPE = "https://outlook.office365.com/.default";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SourceSettings.Mailbox settings;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private @Nullable AccessToken token;

  MailPass(SourceSettings.Mailbox settings, Fetcher fetcher, InstantSource clock) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * {@return what to show the server}
   *
   * @throws SourceException if the app is given no token
   */
  String now() throws SourceException, InterruptedException {
    App app = settings.app();
    if (app == null) {
      return settings.token().reveal();
    }
    AccessToken current = token;
    if (current == null || !current.holds(clock.instant())) {
      current = ask(app);
      token = current;
    }
    return current.text();
  }

  private AccessToken ask(App app) throws SourceException, InterruptedException {
    Instant now = clock.instant();
    FetchRequest request =
        FetchRequest.of(app.login(), "application/json", settings.reach())
            .postingForm(
                Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    app.client(),
                    "client_secret",
                    settings.token().reveal(),
                    "scope",
                    SCOPE));
    AccessToken given = AccessToken.of(answer(app, request), now);
    if (given == null) {
      throw failure(Reason.MALFORMED, app, "gave no token; check 'login'.", null);
    }
    return given;
  }

  private JsonNode answer(App app, FetchRequest request)
      throws SourceException, InterruptedException {
    try {
      return fetcher.fetch(request) instanceof Answer.Document document
          ? JSON.readTree(document.body())
          : JSON.missingNode();
    } catch (IOException e) {
      throw failure(Reason.MALFORMED, app, "gave no token; check 'login'.", e);
    } catch (SourceException e) {
      throw switch (StatusException.of(e)) {
        case 400, 401 ->
            failure(
                Reason.DENIED,
                app,
                "does not know this app; check 'client', and whether the secret in 'token' ran out.",
                e.getCause());
        default -> e;
      };
    }
  }

  private static SourceException failure(
      Reason reason, App app, String what, @Nullable Throwable cause) {
    return new SourceException(reason, app.login().getHost() + " " + what, null, cause);
  }
}
