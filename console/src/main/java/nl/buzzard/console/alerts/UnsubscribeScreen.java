package nl.buzzard.console.alerts;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Function;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.incident.Subscriptions;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Where the reader of an alert mail ends the mail of that alert, and may change his mind. Opening
 * it changes nothing, since mail scanners open every link; a mail reader's own button posts here
 * (RFC 8058). Thread-safe.
 */
public final class UnsubscribeScreen implements Screen {

  private static final String PATH = "/unsubscribe/";

  private final Function<String, Optional<Incident>> ofLink;
  private final Subscriptions subscriptions;

  /**
   * @param ofLink finds the incident of a token; empty when the token is not ours
   * @param subscriptions who gets mail
   */
  public UnsubscribeScreen(
      Function<String, Optional<Incident>> ofLink, Subscriptions subscriptions) {
    this.ofLink = ofLink;
    this.subscriptions = subscriptions;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get(PATH + "{token}", this::ask);
    routes.post(PATH + "{token}", this::end);
    routes.post(PATH + "{token}/resume", this::resume);
  }

  private void ask(Visit visit) {
    String token = visit.path("token");
    Incident incident = ofLink.apply(token).orElseThrow(NotFoundResponse::new);
    visit.show(
        "alerts/unsubscribe.jte",
        new UnsubscribePage(
            visit.frame(), incident.rule(), PATH + token, subscriptions.ended(token)));
  }

  private void end(Visit visit) {
    subscriptions.end(visit.path("token"));
    visit.seeOther(PATH + visit.path("token"));
  }

  private void resume(Visit visit) {
    subscriptions.resume(visit.path("token"));
    visit.seeOther(PATH + visit.path("token"));
  }
}
