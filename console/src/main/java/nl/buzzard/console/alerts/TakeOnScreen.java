package nl.buzzard.console.alerts;

import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Where a signed link in mail leads: one page that asks whether the reader takes the incident on.
 * Opening it changes nothing, since mail scanners open every link. Thread-safe.
 */
public final class TakeOnScreen implements Screen {

  private final Function<String, Optional<Incident>> ofLink;
  private final Consumer<String> takeOn;

  /**
   * @param ofLink finds the incident of a token; empty when the token is not ours
   * @param takeOn notes that the reader of the mail takes it on
   */
  public TakeOnScreen(Function<String, Optional<Incident>> ofLink, Consumer<String> takeOn) {
    this.ofLink = ofLink;
    this.takeOn = takeOn;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/take-on/{token}", this::ask);
    routes.post("/take-on/{token}", this::take);
  }

  private void ask(Visit visit) {
    String token = visit.path("token");
    Incident incident = ofLink.apply(token).orElseThrow(NotFoundResponse::new);
    visit.show("alerts/takeon.jte", new TakeOnPage(visit.frame(), incident, "/take-on/" + token));
  }

  private void take(Visit visit) {
    String token = visit.path("token");
    takeOn.accept(token);
    visit.seeOther("/take-on/" + token);
  }
}
