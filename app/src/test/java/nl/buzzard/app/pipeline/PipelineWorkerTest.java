package nl.buzzard.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PipelineWorkerTest {

  private static final SourceId TIMELINE = new SourceId("timeline");
  private static final Duration POLL = Duration.ofMillis(7);
  private static final String POISON = "poison";

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final Deque<Runnable> failures = new ArrayDeque<>();
  private final List<Duration> rests = new ArrayList<>();
  private final List<Long> waitingWhileAnnounced = new ArrayList<>();

  @Test
  void aBatchLeavesTheInboxOnlyAfterThePipelineTookIt() {
    put("a", "b");

    work(2);

    assertThat(waitingWhileAnnounced).containsExactly(2L);
    assertThat(inbox.waiting()).isZero();
    assertThat(stored()).isEqualTo(2);
    assertThat(rests).containsExactly(Duration.ZERO, Duration.ZERO, POLL);
  }

  @Test
  void aBatchThatCannotBeStoredStaysAndIsTriedAgainAfterLongerAndLongerPauses() {
    put("a");
    fail(
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull);

    work(7);

    assertThat(inbox.waiting()).isEqualTo(1);
    assertThat(inbox.setAside()).isEmpty();
    assertThat(rests)
        .extracting(Duration::toSeconds)
        .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void afterAFailureTheSameBatchIsStoredAndThePausesBeginAnew() {
    put("a", "b");
    fail(PipelineWorkerTest::diskIsFull, PipelineWorkerTest::diskIsFull);

    work(4);

    assertThat(stored()).isEqualTo(2);
    assertThat(inbox.waiting()).isZero();
    assertThat(rests)
        .containsExactly(
            Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO, POLL);
  }

  @Test
  void aTroubleThatStaysIsToldInOneSentence() {
    put("a");
    fail(
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull);

    assertThat(work(3).trouble())
        .contains(
            "mentions cannot be stored: the disk is full. Make room: nothing that waits is lost.");
  }

  @Test
  void aTroubleThatPassesIsNotTold() {
    put("a");
    fail(PipelineWorkerTest::diskIsFull, PipelineWorkerTest::diskIsFull);
    assertThat(work(2).trouble()).isEmpty();

    fail(
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull,
        PipelineWorkerTest::diskIsFull);
    rests.clear();
    assertThat(work(4).trouble()).isEmpty();
  }

  @Test
  void noErrorWhateverItIsEndsTheWorker() {
    put("a");
    fail(broken(new OutOfMemoryError("made up")), broken(new NoClassDefFoundError("made up")));

    work(3);

    assertThat(stored()).isEqualTo(1);
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void anItemThatFailsWhereItsNeighboursSucceedIsSetAside() {
    put("a", POISON, "b");

    work(1);

    assertThat(stored()).isEqualTo(2);
    assertThat(inbox.waiting()).isZero();
    assertThat(inbox.setAside()).extracting(item -> item.content().body()).containsExactly(POISON);
  }

  @Test
  void whenEveryItemFailsNoneIsAtFault() {
    put(POISON, POISON);

    work(1);

    assertThat(inbox.waiting()).isEqualTo(2);
    assertThat(inbox.setAside()).isEmpty();
  }

  @Test
  void aDiskThatFillsUpItemByItemSetsNothingAside() {
    put("a", POISON, "b");
    fail(() -> {}, PipelineWorkerTest::diskIsFull);

    work(1);

    assertThat(inbox.setAside()).isEmpty();
    assertThat(inbox.waiting()).isEqualTo(2);
  }

  @Test
  void closingFinishesTheBatchAtHand() throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    put("a");
    MentionPipeline slow =
        new MentionPipeline(
            stages(),
            store,
            List.of(batch -> {
              atWork.countDown();
              await(goOn);
            }),
            new InMemoryTombstones(),
            new PipelineTally());
    PipelineWorker worker = new PipelineWorker(inbox, slow, Duration.ofDays(1));
    worker.start();
    atWork.await();

    Thread closing = Thread.ofVirtual().start(worker::close);
    goOn.countDown();
    closing.join();

    assertThat(inbox.waiting()).isZero();
  }

  private PipelineWorker work(int rounds) {
    MentionPipeline pipeline =
        new MentionPipeline(
            stages(),
            store,
            List.of(batch -> waitingWhileAnnounced.add(inbox.waiting()), batch -> failOnce()),
            new InMemoryTombstones(),
            new PipelineTally());
    PipelineWorker worker =
        new PipelineWorker(
            inbox,
            pipeline,
            POLL,
            (closed, rest) -> {
              rests.add(rest);
              return rests.size() > rounds;
            });
    worker.start();
    worker.close();
    return worker;
  }

  private void failOnce() {
    if (!failures.isEmpty()) {
      failures.removeFirst().run();
    }
  }

  private void fail(Runnable... made) {
    failures.addAll(Arrays.asList(made));
  }

  private static void diskIsFull() {
    throw new UncheckedIOException(new IOException("No space left on device"));
  }

  private static Runnable broken(Error error) {
    return () -> {
      throw error;
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long stored() {
    return store.count(MentionQuery.everything());
  }

  private void put(String... bodies) {
    List<RawItem> items = new ArrayList<>();
    for (String body : bodies) {
      items.add(
          new RawItem(
              new Origin(TIMELINE, Platform.X, body + items.size(), null, null),
              new RawItem.Content(null, body, RawItem.Format.PLAIN),
              Author.UNKNOWN,
              Instant.EPOCH,
              Instant.EPOCH,
              Engagement.UNKNOWN,
              List.of()));
    }
    inbox.put(TIMELINE, items, Cursor.START);
  }

  private static Stages stages() {
    return new Stages(
        PipelineWorkerTest::mention,
        mention -> List.of(new QueryMatch("telecom", "Polderfoon")),
        text -> Language.NL,
        (text, language) -> Sentiment.UNKNOWN,
        mention -> List.of(),
        mention -> List.of(),
        batch -> Collections.nCopies(batch.size(), new StoryId("outage")),
        mention -> new TriageDecision(Verdict.QUEUE, 60, List.of()));
  }

  private static Mention mention(RawItem item) {
    if (item.content().body().equals(POISON)) {
      throw new IllegalArgumentException("made up");
    }
    return new Mention(
        new MentionId("x:" + item.origin().nativeId()),
        item.origin(),
        null,
        item.content().body(),
        item.author(),
        Instant.EPOCH,
        item.collected(),
        item.engagement(),
        item.brands());
  }
}
