package nl.buzzard.console.sources;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;
import java.util.function.Consumer;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.websub.HubCalls;
import org.jspecify.annotations.Nullable;

/**
 * Where the hubs of feeds call, to ask whether it was us who asked and to tell of news. Nobody
 * looks at it. Thread-safe.
 */
public final class HubScreen implements Screen {

  /** What the addresses that hubs call begin with. */
  public static final String PATH = "/websub/";

  private final HubCalls hubs;
  private final Consumer<SourceId> news;

  /**
   * @param hubs what was asked of which hub
   * @param news starts a visit to a source that has news
   */
  public HubScreen(HubCalls hubs, Consumer<SourceId> news) {
    this.hubs = hubs;
    this.news = news;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get(PATH + "{token}", this::confirm);
    routes.post(PATH + "{token}", this::take);
  }

  private void confirm(Visit visit) {
    boolean ours =
        hubs.confirms(
            visit.path("token"),
            visit.query("hub.mode").orElse(""),
            visit.query("hub.topic").orElse(""),
            visit.query("hub.lease_seconds").orElse(null));
    if (!ours) {
      throw new NotFoundResponse();
    }
    visit.say(visit.query("hub.challenge").orElse(""));
  }

  private void take(Visit visit) {
    Context context = visit.context();
    byte[] body = Objects.requireNonNull(context.bodyAsBytes());
    if (!hubs.takes(visit.path("token"), context.header("X-Hub-Signature"), body, news)) {
      context.status(HttpStatus.GONE);
      return;
    }
    context.status(HttpStatus.NO_CONTENT);
  }
}
