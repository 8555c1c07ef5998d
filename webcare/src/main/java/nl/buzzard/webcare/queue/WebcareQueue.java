package nl.buzzard.webcare.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.stage.MentionListener;
import nl.buzzard.webcare.queue.QueueItem.Outcome;
import nl.buzzard.webcare.queue.TrailEntry.Action;
import org.jdbi.v3.core.Jdbi;

/**
 * The queue of mentions agents must judge, with who holds which.
 *
 * <p>Mentions whose triage said QUEUE come in once, however often they are announced; a post of our
 * own comes in resolved, and the first reaction to it opens it. An agent claims an item before he
 * works on it; nobody else can resolve it while the claim lasts. Whatever an agent does to an item
 * renews his claim and is written to its trail in the same transaction. Thread-safe, also between
 * processes that share the database.
 */
public final class WebcareQueue implements MentionListener {

  /** How long a claim lasts after the last thing its holder did. */
  public static final Duration CLAIM = Duration.ofMinutes(15);

  /** Who opens an item when no agent does. */
  private static final String NOBODY = "";

  private final Jdbi jdbi;
  private final InstantSource time;

  /**
   * @param jdbi the database that holds the queue
   * @param time the clock
   */
  public WebcareQueue(Jdbi jdbi, InstantSource time) {
    this.jdbi = jdbi;
    this.time = time;
  }

  @Override
  public void mentionsStored(List<EnrichedMention> batch) {
    List<EnrichedMention> work =
        batch.stream()
            .filter(mention -> mention.triage().verdict() == TriageDecision.Verdict.QUEUE)
            .toList();
    List<EnrichedMention> reactions = batch.stream().filter(OwnPosts::mayBeReaction).toList();
    if (work.isEmpty() && reactions.isEmpty()) {
      return;
    }
    Instant now = now();
    jdbi.useTransaction(handle -> {
      QueueTable queue = new QueueTable(handle, now);
      OwnPosts own = new OwnPosts(handle);
      queue.add(work.stream().filter(mention -> !OwnPosts.isOne(mention)).toList());
      work.stream()
          .filter(OwnPosts::isOne)
          .filter(post -> queue.add(List.of(post)) == 1)
          .forEach(post -> {
            String account = Objects.requireNonNullElse(post.mention().author().label(), "");
            queue.resolve(post.id(), account, Outcome.NO_REPLY_NEEDED);
            own.await(post);
          });
      own.firstReactedTo(reactions).forEach(post -> queue.reopen(post, NOBODY));
    });
  }

  /** {@return an item as it is now; empty when the mention never came to the queue} */
  public Optional<QueueItem> find(MentionId id) {
    return jdbi.withHandle(handle -> new QueueTable(handle, now()).find(id));
  }

  /**
   * {@return one page of the items a filter wants}
   *
   * @throws IllegalArgumentException if the place the page starts at is not one
   */
  public QueuePage list(QueueFilter filter, QueuePage.Request request) {
    return jdbi.withHandle(handle -> new QueueTable(handle, now()).list(filter, request));
  }

  /** {@return how many items there are, as one agent sees it} */
  public QueueCounts counts(String agent) {
    return jdbi.withHandle(handle -> new QueueTable(handle, now()).counts(agent));
  }

  /** {@return how many items a filter wants came to the desk after an instant} */
  public long arrivedAfter(Instant instant, QueueFilter filter) {
    return jdbi.withHandle(handle -> new QueueTable(handle, now()).arrivedAfter(instant, filter));
  }

  /** Gives an open item to an agent, or renews the claim he has. */
  public Attempt claim(MentionId id, String agent) {
    return attempt(
        id,
        agent,
        (queue, records) ->
            queue.renew(id, agent, CLAIM)
                || (queue.claim(id, agent, CLAIM) && records.did(id, agent, Action.CLAIMED)));
  }

  /**
   * Gives the most urgent open item to an agent, of a story nobody holds an item of.
   *
   * @param filter which items the agent wants to work on; its state and holder do not matter
   * @return the item, held by the agent; empty when nothing is left to do
   */
  public Optional<QueueItem> next(String agent, QueueFilter filter) {
    while (true) {
      Optional<QueueItem> candidate =
          jdbi.withHandle(handle -> new QueueTable(handle, now()).mostUrgentFree(filter));
      if (candidate.isEmpty()) {
        return candidate;
      }
      // Between looking and claiming somebody else may have been quicker: then look again.
      if (claim(candidate.get().mention(), agent) instanceof Attempt.Done done) {
        return Optional.of(done.item());
      }
    }
  }

  /** Ends the claim an agent has. */
  public Attempt release(MentionId id, String agent) {
    return attempt(
        id,
        agent,
        (queue, records) -> queue.release(id, agent) && records.did(id, agent, Action.RELEASED));
  }

  /**
   * Ends an open item that nobody else holds, and with it every open item of the same story that
   * nobody else holds. The claim on each sleeps, in case it is reopened.
   */
  public Attempt resolve(MentionId id, String agent, Outcome outcome) {
    return attempt(
        id,
        agent,
        (queue, records) -> {
          if (!queue.resolve(id, agent, outcome)) {
            return false;
          }
          queue.freeTwins(id, agent).stream()
              .filter(twin -> queue.resolve(twin, agent, outcome))
              .forEach(twin -> records.resolved(twin, agent, outcome));
          return records.resolved(id, agent, outcome);
        });
  }

  /**
   * Opens a resolved item again, with those the same deed resolved. Who resolved it and reopens it
   * within his claim still holds it, as if nothing had happened.
   */
  public Attempt reopen(MentionId id, String agent) {
    return attempt(
        id,
        agent,
        (queue, records) -> {
          List<MentionId> together = queue.resolvedTogether(id);
          together.stream()
              .filter(twin -> queue.reopen(twin, agent))
              .forEach(twin -> records.did(twin, agent, Action.REOPENED));
          return !together.isEmpty();
        });
  }

  /**
   * Writes a note to an item; anybody may, whoever holds it.
   *
   * @throws IllegalArgumentException if the text is blank or longer than {@link Note#MAX_LENGTH}
   */
  public Attempt note(MentionId id, String agent, String text) {
    Note note = new Note(agent, text.strip(), now());
    return attempt(
        id,
        agent,
        (queue, records) -> {
          if (queue.find(id).isEmpty()) {
            return false;
          }
          queue.renew(id, agent, CLAIM);
          records.add(id, note);
          return records.did(id, agent, Action.NOTED);
        });
  }

  /** {@return what was done to an item, oldest first} */
  public List<TrailEntry> trail(MentionId id) {
    return jdbi.withHandle(handle -> new Records(handle, now()).trail(id));
  }

  /** {@return the notes of an item, oldest first} */
  public List<Note> notes(MentionId id) {
    return jdbi.withHandle(handle -> new Records(handle, now()).notes(id));
  }

  /**
   * Forgets the items of what was published before an instant, with their notes, their trail and
   * what agents corrected.
   */
  public void forgetBefore(Instant instant) {
    jdbi.useTransaction(handle -> new QueueTable(handle, now()).forgetBefore(instant));
  }

  private Attempt attempt(MentionId id, String agent, Deed deed) {
    Instant now = now();
    return jdbi.inTransaction(handle -> {
      QueueTable queue = new QueueTable(handle, now);
      boolean done = deed.done(queue, new Records(handle, now));
      Optional<QueueItem> item = queue.find(id);
      return item.isPresent() ? answer(item.get(), agent, done) : new Attempt.NotPossible(null);
    });
  }

  private static Attempt answer(QueueItem item, String agent, boolean done) {
    if (done) {
      return new Attempt.Done(item);
    }
    QueueItem.Claim claim = item.claim();
    return claim != null && !claim.agent().equals(agent)
        ? new Attempt.TakenBy(claim.agent(), claim.since())
        : new Attempt.NotPossible(item);
  }

  /** {@return now, as exact as the database keeps it} */
  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What an agent tries to do, inside a transaction. */
  @FunctionalInterface
  private interface Deed {
    /** {@return whether it could be done} */
    boolean done(QueueTable queue, Records records);
  }
}
