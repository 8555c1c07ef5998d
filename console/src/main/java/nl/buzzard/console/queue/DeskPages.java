package nl.buzzard.console.queue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buzzard.console.account.Account;
import nl.buzzard.console.account.Accounts;
import nl.buzzard.console.explore.Conversation;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.webcare.queue.QueueItem;
import nl.buzzard.webcare.queue.QueuePage;
import nl.buzzard.webcare.queue.QueuePage.Request;
import nl.buzzard.webcare.queue.TrailEntry;
import nl.buzzard.webcare.queue.WebcareQueue;
import org.jspecify.annotations.Nullable;

/** Gathers what the queue screen shows from the queue, the mentions and the accounts. */
final class DeskPages {

  private static final int ROWS = 50;
  private static final int EARLIER = 8;

  private final WebcareQueue queue;
  private final MentionSearch mentions;
  private final Accounts accounts;

  DeskPages(WebcareQueue queue, MentionSearch mentions, Accounts accounts) {
    this.queue = queue;
    this.mentions = mentions;
    this.accounts = accounts;
  }

  /** {@return the whole screen} */
  Desk whole(Visit visit, DeskAddress address) {
    String agent = visit.account().name();
    String after = visit.query("after").orElse(null);
    QueuePage page;
    try {
      page = queue.list(address.filter(agent), new Request(address.order(), ROWS, after));
    } catch (IllegalArgumentException e) {
      // A mutilated address shows the list from its beginning.
      page = queue.list(address.filter(agent), Request.first(address.order(), ROWS));
    }
    List<Row> rows = page.items().stream().map(item -> row(item, visit.account())).toList();
    return new Desk(
        visit.frame(),
        address,
        queue.counts(agent),
        rows,
        page.next(),
        reading(address, visit.account()),
        visit.query("done").flatMap(this::resolved).stream().toList());
  }

  /** {@return the screen without its list, which stays as it is in the page} */
  Desk part(Visit visit, DeskAddress address) {
    return part(visit, address, List.of(), List.of());
  }

  /**
   * {@return the same with lines that just changed}
   *
   * @param changed the items of those lines
   * @param resolved what of them can be undone
   */
  Desk part(Visit visit, DeskAddress address, List<QueueItem> changed, List<QueueItem> resolved) {
    return new Desk(
        visit.frame(),
        address,
        queue.counts(visit.account().name()),
        changed.stream().map(item -> row(item, visit.account())).toList(),
        null,
        reading(address, visit.account()),
        resolved);
  }

  /** {@return the lines of an open page that changed since it was made, and the open mention} */
  Desk changed(Visit visit, DeskAddress address, List<String> seen) {
    List<Row> rows =
        seen.stream()
            .map(line -> line.split(" ", 2))
            .filter(parts -> parts.length == 2 && !parts[1].isEmpty())
            .flatMap(parts -> changed(parts[1], parts[0], visit.account()).stream())
            .toList();
    Desk part = part(visit, address);
    return new Desk(
        part.frame(), address, part.counts(), rows, null, part.reading(), part.resolved());
  }

  private Optional<Row> changed(String id, String stamp, Account account) {
    return item(id).map(item -> row(item, account)).filter(row -> !row.stamp().equals(stamp));
  }

  Optional<QueueItem> item(String id) {
    return id.isEmpty() || id.length() > MentionId.MAX_LENGTH
        ? Optional.empty()
        : queue.find(new MentionId(id));
  }

  private Optional<QueueItem> resolved(String id) {
    return item(id).filter(item -> item.state() == QueueItem.State.RESOLVED);
  }

  private @Nullable Reading reading(DeskAddress address, Account account) {
    String id = address.item();
    QueueItem item = id == null ? null : item(id).orElse(null);
    if (item == null) {
      return null;
    }
    Row row = row(item, account);
    EnrichedMention mention = row.mention();
    return new Reading(
        row,
        grip(item, account),
        mention == null ? Conversation.NONE : Conversation.around(mention, mentions),
        mention == null ? 0 : mentions.count(new Is(Field.STORY, mention.story().value())),
        mention == null ? List.of() : earlier(mention, account),
        events(item.mention(), account));
  }

  private static Reading.Grip grip(QueueItem item, Account account) {
    if (item.state() == QueueItem.State.RESOLVED) {
      return Reading.Grip.RESOLVED;
    }
    return item.claim() == null
        ? Reading.Grip.FREE
        : item.heldBy(account.name()) ? Reading.Grip.MINE : Reading.Grip.TAKEN;
  }

  private List<Row> earlier(EnrichedMention mention, Account account) {
    Author author = mention.mention().author();
    String label = author.label();
    if (label == null) {
      return List.of();
    }
    MentionQuery sameAuthor =
        new Is(Field.AUTHOR, label)
            .and(new Is(Field.PLATFORM, mention.mention().origin().platform().name()));
    return mentions.search(sameAuthor, Paging.first(EARLIER + 1)).mentions().stream()
        .filter(other -> !other.id().equals(mention.id()))
        .limit(EARLIER)
        .flatMap(other -> queue.find(other.id()).map(item -> row(item, account)).stream())
        .toList();
  }

  private List<DeskEvent> events(MentionId id, Account account) {
    Stream<DeskEvent> deeds =
        queue.trail(id).stream()
            .filter(entry -> entry.action() != TrailEntry.Action.NOTED)
            .map(entry ->
                new DeskEvent(
                    shown(entry.agent(), account),
                    entry.action(),
                    entry.outcome(),
                    null,
                    entry.happened()));
    Stream<DeskEvent> notes =
        queue.notes(id).stream()
            .map(note ->
                new DeskEvent(
                    shown(note.agent(), account),
                    TrailEntry.Action.NOTED,
                    null,
                    note.text(),
                    note.written()));
    return Stream.concat(deeds, notes).sorted(Comparator.comparing(DeskEvent::when)).toList();
  }

  private Row row(QueueItem item, Account account) {
    QueueItem.Claim claim = item.claim();
    return new Row(
        item,
        mentions.find(item.mention()).orElse(null),
        claim == null ? null : shown(claim.agent(), account));
  }

  /** {@return an agent as others see him; his sign-in name when he is gone} */
  private String shown(String agent, Account account) {
    return agent.equals(account.name())
        ? account.displayName()
        : accounts.find(agent).map(Account::displayName).orElse(agent);
  }
}
