package nl.buzzard.console.queue;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.webcare.queue.Attempt;
import nl.buzzard.webcare.queue.Correction;
import nl.buzzard.webcare.queue.Corrections;
import nl.buzzard.webcare.queue.Note;
import nl.buzzard.webcare.queue.QueueItem;
import nl.buzzard.webcare.queue.WebcareQueue;

/**
 * The queue: what waits, one mention at a time, and what an agent does with it.
 *
 * <p>Every deed is a form that works by itself: it posts, and the browser is sent back to the page
 * it came from. A page with scripts asks for the same address by htmx, and gets the open mention
 * and the changed lines instead of the whole page. Thread-safe.
 */
public final class QueueScreen implements Screen {

  private final WebcareQueue queue;
  private final Corrections corrections;
  private final DeskPages pages;
  private final Runnable changed;
  private final Tab tab;

  /**
   * @param queue the queue
   * @param corrections where agents say that a label is wrong
   * @param mentions where the texts are
   * @param accounts how agents are called
   * @param changed run after every change, to tell open pages
   */
  public QueueScreen(
      WebcareQueue queue,
      Corrections corrections,
      MentionSearch mentions,
      Accounts accounts,
      Runnable changed) {
    this.queue = queue;
    this.corrections = corrections;
    this.pages = new DeskPages(queue, mentions, accounts);
    this.changed = changed;
    this.tab =
        new Tab(
            "/queue",
            'q',
            Set.of(Tab.Control.BRAND),
            Set.of("list", "order"),
            () -> queue.counts("").open());
  }

  @Override
  public Tab tab() {
    return tab;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/queue", this::show);
    routes.get("/queue/new", this::countNew);
    routes.post("/queue/changed", this::showChanged);
    routes.post("/queue/claim", this::claim);
    routes.post("/queue/release", this::release);
    routes.post("/queue/resolve", this::resolve);
    routes.post("/queue/reopen", this::reopen);
    routes.post("/queue/note", this::note);
    routes.post("/queue/correct", this::correct);
    routes.post("/queue/next", this::next);
  }

  private void show(Visit visit) {
    DeskAddress address = DeskAddress.of(visit);
    if (!partial(visit)) {
      visit.show("queue/queue.jte", pages.whole(visit, address));
    } else if (visit.query("after").isPresent()) {
      visit.show("queue/rows.jte", pages.whole(visit, address));
    } else {
      visit.show("queue/part.jte", pages.part(visit, address));
    }
  }

  private void countNew(Visit visit) {
    Instant since = Instant.ofEpochMilli(number(visit.query("since").orElse("")));
    DeskAddress address = DeskAddress.of(visit);
    long fresh =
        address.folder() == DeskAddress.Folder.OPEN
            ? queue.arrivedAfter(since, address.filter(visit.account().name()))
            : 0;
    visit.say(Long.toString(fresh));
  }

  private void showChanged(Visit visit) {
    List<String> seen = visit.context().formParams("line");
    visit.show("queue/changed.jte", pages.changed(visit, DeskAddress.of(visit), seen));
  }

  private void claim(Visit visit) {
    done(visit, queue.claim(item(visit), visit.account().name()));
  }

  private void release(Visit visit) {
    done(visit, queue.release(item(visit), visit.account().name()));
  }

  private void reopen(Visit visit) {
    List<QueueItem> reopened =
        chosen(visit).stream()
            .map(id -> queue.reopen(id, visit.account().name()))
            .flatMap(attempt -> item(attempt).stream())
            .toList();
    changed.run();
    show(visit, DeskAddress.of(visit), reopened, List.of());
  }

  private void note(Visit visit) {
    String text = visit.form("text").strip();
    if (text.isEmpty() || text.length() > Note.MAX_LENGTH) {
      show(visit, DeskAddress.of(visit), List.of(), List.of());
      return;
    }
    done(visit, queue.note(item(visit), visit.account().name(), text));
  }

  private void correct(Visit visit) {
    String[] said = visit.form("label").split("=", 2);
    Correction correction =
        Optional.of(said)
            .filter(parts -> parts.length == 2)
            .flatMap(parts -> Correction.of(parts[0], parts[1]))
            .orElseThrow(BadRequestResponse::new);
    MentionId id = item(visit);
    if (!corrections.correct(id, visit.account().name(), correction)) {
      throw new NotFoundResponse();
    }
    changed.run();
    show(visit, DeskAddress.of(visit), queue.find(id).stream().toList(), List.of());
  }

  private void resolve(Visit visit) {
    QueueItem.Outcome outcome =
        Arrays.stream(QueueItem.Outcome.values())
            .filter(value -> value.name().equalsIgnoreCase(visit.form("outcome")))
            .findFirst()
            .orElseThrow(BadRequestResponse::new);
    List<QueueItem> resolved = new ArrayList<>();
    List<QueueItem> touched = new ArrayList<>();
    for (MentionId id : chosen(visit)) {
      Attempt attempt = queue.resolve(id, visit.account().name(), outcome);
      item(attempt).ifPresent(resolved::add);
      queue.find(id).ifPresent(touched::add);
    }
    changed.run();
    show(visit, DeskAddress.of(visit), touched, resolved);
  }

  private static Optional<QueueItem> item(Attempt attempt) {
    return attempt instanceof Attempt.Done done ? Optional.of(done.item()) : Optional.empty();
  }

  private void next(Visit visit) {
    DeskAddress address = DeskAddress.of(visit);
    String agent = visit.account().name();
    Optional<QueueItem> given = queue.next(agent, address.filter(agent));
    given.ifPresent(item -> changed.run());
    DeskAddress opening = address.opening(given.map(QueueItem::mention).orElse(null));
    visit.context().header("HX-Push-Url", opening.href());
    show(visit, opening, List.of(), List.of());
  }

  private void done(Visit visit, Attempt attempt) {
    if (attempt instanceof Attempt.NotPossible refused && refused.item() == null) {
      throw new NotFoundResponse();
    }
    // Whoever came too late sees who holds it: the page says so by itself.
    changed.run();
    show(visit, DeskAddress.of(visit), List.of(), List.of());
  }

  private void show(
      Visit visit, DeskAddress address, List<QueueItem> touched, List<QueueItem> resolved) {
    if (partial(visit)) {
      visit.show("queue/part.jte", pages.part(visit, address, touched, resolved));
    } else if (resolved.isEmpty()) {
      visit.seeOther(address.href());
    } else {
      visit.seeOther(
          address.opening(null).href("/queue", "done", resolved.getFirst().mention().value()));
    }
  }

  /** {@return the lines that were chosen in the list; the open mention where none was} */
  private List<MentionId> chosen(Visit visit) {
    List<MentionId> chosen =
        visit.context().formParams("chosen").stream()
            .flatMap(id -> pages.item(id).stream())
            .map(QueueItem::mention)
            .toList();
    return chosen.isEmpty() ? List.of(item(visit)) : chosen;
  }

  private MentionId item(Visit visit) {
    return pages
        .item(visit.query("item").orElse(""))
        .map(QueueItem::mention)
        .orElseThrow(NotFoundResponse::new);
  }

  /** {@return whether htmx wants a part; going back in history needs the whole page} */
  private static boolean partial(Visit visit) {
    return visit.partial() && visit.context().header("HX-History-Restore-Request") == null;
  }

  private static long number(String text) {
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }
}
