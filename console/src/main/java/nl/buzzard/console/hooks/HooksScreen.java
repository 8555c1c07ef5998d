package nl.buzzard.console.hooks;

import io.javalin.http.ForbiddenResponse;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.crawler.hook.HookReceiver;
import nl.buzzard.crawler.hook.HookReceiver.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * Where signed deliveries come in, at {@code /hooks/} and the name of their source. A success is
 * answered only once the mentions stand in the inbox; a GET is Meta's question, before it delivers,
 * whether this is who it takes it for. Thread-safe.
 */
public final class HooksScreen implements Screen {

  private static final String PATH = "/hooks/{name}";
  private static final int UNAUTHORISED = 401;
  private static final int UNREADABLE = 400;

  private final HookReceiver receiver;

  /**
   * @param receiver takes deliveries in
   */
  public HooksScreen(HookReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get(PATH, this::confirm);
    routes.post(PATH, this::receive);
  }

  private void confirm(Visit visit) {
    boolean known =
        visit.query("hub.mode").filter("subscribe"::equals).isPresent()
            && receiver.confirms(visit.path("name"), visit.query("hub.verify_token").orElse(""));
    if (!known) {
      throw new ForbiddenResponse();
    }
    visit.say(visit.query("hub.challenge").orElse(""));
  }

  private void receive(Visit visit) {
    Receipt receipt =
        receiver.receive(
            visit.path("name"),
            visit.context().header("X-Hub-Signature-256"),
            visit.context().bodyAsBytes());
    switch (receipt) {
      case Receipt.Accepted accepted -> visit.say(accepted.items() + " taken in.\n");
      case Receipt.Refused() -> {
        visit.context().status(UNAUTHORISED);
        visit.say("No source of this name has this signature.\n");
      }
      case Receipt.Unreadable unreadable -> {
        visit.context().status(UNREADABLE);
        visit.say(unreadable.sentence() + "\n");
      }
    }
  }
}
