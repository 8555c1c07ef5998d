package nl.buzzard.webcare.queue;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static nl.buzzard.webcare.queue.QueueItem.Outcome.ANSWERED;
import static nl.buzzard.webcare.queue.QueueItem.Outcome.NOT_RELEVANT;
import static nl.buzzard.webcare.queue.QueueItem.Outcome.NO_REPLY_NEEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import nl.buzzard.webcare.queue.QueuePage.Order;
import nl.buzzard.webcare.queue.QueuePage.Request;
import nl.buzzard.webcare.queue.TrailEntry.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("databases")
class WebcareQueueTest {

  private static final MentionId LATE = new MentionId("x:late");
  private static final MentionId NOBODY = new MentionId("x:nobody");

  @TempDir Path folder;

  private final TestDatabases kind;
  private final SettableTime time = new SettableTime(NOON);
  private Database database;
  private WebcareQueue queue;

  WebcareQueueTest(TestDatabases kind) {
    this.kind = kind;
  }

  static List<TestDatabases> databases() {
    return TestDatabases.reachable();
  }

  @BeforeEach
  void open() {
    database = kind.open(folder);
    queue = new WebcareQueue(database.jdbi(), time);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatTriageSendsIsInTheQueueWithAllThatItWasSentFor() {
    queue.mentionsStored(
        List.of(
            mention("x:late", 45)
                .about("Veerbus", "Snel & Pont")
                .negative("laat")
                .showing(Signal.Type.COMPLAINT, "te laat")
                .showing(Signal.Type.BUYING_INTENT)
                .enriched()));
    assertThat(queue.find(LATE))
        .hasValue(
            new QueueItem(
                LATE,
                new StoryId("x:late"),
                1,
                Platform.X,
                List.of("Snel & Pont", "Veerbus"),
                Sentiment.Label.NEGATIVE,
                List.of(Signal.Type.COMPLAINT, Signal.Type.BUYING_INTENT),
                45,
                List.of(TriageDecision.Reason.COMPLAINT, TriageDecision.Reason.WIDE_REACH),
                NOON,
                NOON,
                QueueItem.State.OPEN,
                null,
                null,
                0));
  }

  @Test
  void whatIsOnlyListenedToStaysOut() {
    queue.mentionsStored(List.of(saying("zomaar").id("x:late").enriched()));
    assertThat(queue.find(LATE)).isEmpty();
  }

  @Test
  void beingAnnouncedAgainChangesNothing() {
    add(mention("x:late", 45));
    queue.resolve(LATE, "anna", ANSWERED);
    add(mention("x:late", 99), mention("x:other", 1));
    assertThat(queue.find(LATE).orElseThrow())
        .extracting(QueueItem::state, QueueItem::urgency)
        .containsExactly(QueueItem.State.RESOLVED, 45);
    assertThat(queue.counts("anna")).isEqualTo(new QueueCounts(1, 1, 0, 1, NOON));
  }

  @Test
  void aClaimKeepsOthersOutUntilItRunsOut() {
    add(mention("x:late", 45));
    assertThat(queue.claim(LATE, "anna")).isInstanceOf(Attempt.Done.class);
    time.pass(Duration.ofMinutes(14));
    assertThat(queue.claim(LATE, "bram")).isEqualTo(new Attempt.TakenBy("anna", NOON));
    time.pass(Duration.ofMinutes(1));
    assertThat(queue.find(LATE).orElseThrow().claim()).isNull();
    assertThat(queue.claim(LATE, "bram")).isInstanceOf(Attempt.Done.class);
    assertThat(queue.find(LATE).orElseThrow().heldBy("bram")).isTrue();
  }

  @Test
  void whoIsBusyWithAnItemKeepsIt() {
    add(mention("x:late", 45));
    queue.claim(LATE, "anna");
    time.pass(Duration.ofMinutes(10));
    queue.note(LATE, "anna", "gebeld");
    time.pass(Duration.ofMinutes(10));
    queue.claim(LATE, "anna");
    time.pass(Duration.ofMinutes(10));
    assertThat(queue.claim(LATE, "bram")).isEqualTo(new Attempt.TakenBy("anna", NOON));
    assertThat(actions()).containsExactly(Action.CLAIMED, Action.NOTED);
  }

  @Test
  void aReleasedItemIsFreeForAnybody() {
    add(mention("x:late", 45));
    queue.claim(LATE, "anna");
    assertThat(queue.release(LATE, "bram")).isEqualTo(new Attempt.TakenBy("anna", NOON));
    assertThat(queue.release(LATE, "anna")).isInstanceOf(Attempt.Done.class);
    assertThat(queue.claim(LATE, "bram")).isInstanceOf(Attempt.Done.class);
    assertThat(actions()).containsExactly(Action.CLAIMED, Action.RELEASED, Action.CLAIMED);
  }

  @Test
  void ofManyAgentsAtOnceExactlyOneGetsTheItem() throws Exception {
    for (int round = 0; round < 10; round++) {
      MentionId id = new MentionId("x:round-" + round);
      add(mention(id.value(), 45));
      List<Attempt> attempts = atOnce(6, agent -> queue.claim(id, agent));
      assertThat(attempts).filteredOn(Attempt.Done.class::isInstance).hasSize(1);
      assertThat(attempts).filteredOn(Attempt.TakenBy.class::isInstance).hasSize(5);
      assertThat(queue.trail(id)).hasSize(1);
    }
  }

  @Test
  void agentsWhoAskForTheNextItemAtOnceGetDifferentOnes() throws Exception {
    IntStream.range(0, 12).forEach(number -> add(mention("x:" + number, number)));
    List<MentionId> given =
        atOnce(12, agent -> queue.next(agent, QueueFilter.OPEN).orElseThrow().mention());
    assertThat(given).doesNotHaveDuplicates().hasSize(12);
    assertThat(queue.next("late", QueueFilter.OPEN)).isEmpty();
  }

  @Test
  void theNextItemIsTheMostUrgentOneNobodyHolds() {
    add(mention("x:late", 45), mention("x:fire", 90), mention("x:thanks", 5));
    queue.claim(new MentionId("x:fire"), "bram");
    assertThat(queue.next("anna", QueueFilter.OPEN).orElseThrow())
        .matches(item -> item.mention().equals(LATE) && item.heldBy("anna"));
  }

  @Test
  void whatAnotherHoldsCannotBeResolved() {
    add(mention("x:late", 45));
    queue.claim(LATE, "anna");
    assertThat(queue.resolve(LATE, "bram", ANSWERED)).isEqualTo(new Attempt.TakenBy("anna", NOON));
    assertThat(queue.find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.OPEN);
  }

  @Test
  void aResolvedItemSaysHowAndByWhom() {
    add(mention("x:late", 45));
    time.pass(Duration.ofMinutes(3));
    queue.resolve(LATE, "anna", NO_REPLY_NEEDED);
    QueueItem item = queue.find(LATE).orElseThrow();
    assertThat(item.resolution())
        .isEqualTo(
            new QueueItem.Resolution("anna", NOON.plus(Duration.ofMinutes(3)), NO_REPLY_NEEDED));
    assertThat(queue.resolve(LATE, "bram", ANSWERED)).isEqualTo(new Attempt.NotPossible(item));
    assertThat(queue.claim(LATE, "bram")).isEqualTo(new Attempt.NotPossible(item));
  }

  @Test
  void undoingGivesBackTheClaim() {
    add(mention("x:late", 45));
    queue.claim(LATE, "anna");
    QueueItem.Claim before = queue.find(LATE).orElseThrow().claim();
    queue.resolve(LATE, "anna", NOT_RELEVANT);
    assertThat(queue.find(LATE).orElseThrow().claim()).isNull();
    queue.reopen(LATE, "anna");
    QueueItem item = queue.find(LATE).orElseThrow();
    assertThat(item.claim()).isEqualTo(before);
    assertThat(item.resolution()).isNull();
    assertThat(queue.trail(LATE))
        .containsExactly(
            new TrailEntry("anna", Action.CLAIMED, null, NOON),
            new TrailEntry("anna", Action.RESOLVED, NOT_RELEVANT, NOON),
            new TrailEntry("anna", Action.REOPENED, null, NOON));
  }

  @Test
  void whatSomebodyElseReopensIsFree() {
    add(mention("x:late", 45));
    queue.claim(LATE, "anna");
    queue.resolve(LATE, "anna", ANSWERED);
    queue.reopen(LATE, "bram");
    assertThat(queue.find(LATE).orElseThrow().claim()).isNull();
    assertThat(queue.counts("anna")).isEqualTo(new QueueCounts(1, 1, 0, 0, NOON));
    assertThat(queue.reopen(LATE, "bram")).isInstanceOf(Attempt.NotPossible.class);
  }

  @Test
  void notesStandInTheOrderTheyWereWritten() {
    add(mention("x:late", 45));
    queue.note(LATE, "anna", " gebeld \n");
    time.pass(Duration.ofMinutes(1));
    queue.note(LATE, "bram", "<b>belt terug</b>");
    assertThat(queue.notes(LATE))
        .containsExactly(
            new Note("anna", "gebeld", NOON),
            new Note("bram", "<b>belt terug</b>", NOON.plus(Duration.ofMinutes(1))));
    assertThatThrownBy(() -> queue.note(LATE, "anna", " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsTooOldIsForgottenWithAllThatHangsOnIt() {
    add(
        mention("x:late", 45).at("2026-01-31T23:59:59Z"),
        mention("x:nobody", 45).at("2026-02-01T00:00:00Z"));
    queue.note(LATE, "anna", "gebeld");
    queue.note(NOBODY, "anna", "gemaild");

    queue.forgetBefore(Instant.parse("2026-02-01T00:00:00Z"));

    assertThat(queue.find(LATE)).isEmpty();
    assertThat(queue.notes(LATE)).isEmpty();
    assertThat(queue.trail(LATE)).isEmpty();
    assertThat(queue.find(NOBODY)).isPresent();
    assertThat(queue.notes(NOBODY)).hasSize(1);
  }

  @Test
  void nothingCanBeDoneToWhatIsNotThere() {
    Attempt notThere = new Attempt.NotPossible(null);
    assertThat(queue.claim(NOBODY, "anna")).isEqualTo(notThere);
    assertThat(queue.release(NOBODY, "anna")).isEqualTo(notThere);
    assertThat(queue.resolve(NOBODY, "anna", ANSWERED)).isEqualTo(notThere);
    assertThat(queue.reopen(NOBODY, "anna")).isEqualTo(notThere);
    assertThat(queue.note(NOBODY, "anna", "hallo")).isEqualTo(notThere);
    assertThat(queue.notes(NOBODY)).isEmpty();
  }

  @Test
  void listsByUrgencyOrByTime() {
    add(
        mention("x:old", 45).at(NOON.minusSeconds(60)),
        mention("x:new", 45),
        mention("x:fire", 90).at(NOON.minusSeconds(120)));
    assertThat(pages(QueueFilter.OPEN, Order.URGENT, 10))
        .containsExactly("x:fire", "x:new", "x:old");
    assertThat(pages(QueueFilter.OPEN, Order.NEWEST, 10))
        .containsExactly("x:new", "x:old", "x:fire");
  }

  @Test
  void pagesMissNothingAndRepeatNothing() {
    for (int number = 0; number < 25; number++) {
      add(mention("x:" + number, number % 3).at(NOON.plusSeconds(number % 4)));
    }
    for (Order order : Order.values()) {
      assertThat(pages(QueueFilter.OPEN, order, 4))
          .hasSize(25)
          .containsExactlyElementsOf(pages(QueueFilter.OPEN, order, 1_000));
    }
  }

  @Test
  void filtersByWhatAnItemIs() {
    add(
        mention("x:a", 5).about("Veerbus").negative("bah").showing(Signal.Type.COMPLAINT),
        mention("x:b", 4).about("Veerbus 100%").positive("top").on(Platform.NEWS),
        mention("x:c", 3).about("Snelpont").negative("bah").showing(Signal.Type.QUESTION));
    queue.claim(new MentionId("x:c"), "anna");
    queue.resolve(new MentionId("x:b"), "anna", ANSWERED);
    QueueItem.State open = QueueItem.State.OPEN;
    Sentiment.Label negative = Sentiment.Label.NEGATIVE;
    assertThat(first(new QueueFilter(open, "anna", null, null, null, null))).containsExactly("x:c");
    assertThat(first(new QueueFilter(open, null, "Veerbus", null, null, null)))
        .containsExactly("x:a");
    assertThat(first(new QueueFilter(open, null, "Veer%", null, null, null))).isEmpty();
    assertThat(first(new QueueFilter(open, null, null, null, negative, null)))
        .containsExactly("x:a", "x:c");
    assertThat(first(new QueueFilter(open, null, null, null, negative, Signal.Type.QUESTION)))
        .containsExactly("x:c");
    assertThat(
            first(
                new QueueFilter(
                    QueueItem.State.RESOLVED, null, "Veerbus 100%", Platform.NEWS, null, null)))
        .containsExactly("x:b");
    assertThat(queue.counts("anna")).isEqualTo(new QueueCounts(2, 1, 1, 1, NOON));
  }

  @Test
  void countsWhatCameSinceSomebodyLooked() {
    assertThat(queue.counts("anna").newest()).isNull();
    add(mention("x:a", 5));
    time.pass(Duration.ofMinutes(1));
    add(mention("x:b", 5), mention("x:c", 5).about("Veerbus"));
    assertThat(queue.arrivedAfter(NOON, QueueFilter.OPEN)).isEqualTo(2);
    assertThat(queue.counts("anna").newest()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
    assertThat(queue.arrivedAfter(NOON.plus(Duration.ofMinutes(1)), QueueFilter.OPEN)).isZero();
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThatThrownBy(
            () -> queue.list(QueueFilter.OPEN, new Request(Order.URGENT, 10, "somewhere")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void openItemsOfOneStoryAreOneLine() {
    addStory();
    assertThat(first(QueueFilter.OPEN)).containsExactly("x:b", "x:late");
    assertThat(queue.list(QueueFilter.OPEN, Request.first(Order.URGENT, 10)).items())
        .extracting(QueueItem::together)
        .containsExactly(3L, 1L);
    assertThat(pages(QueueFilter.OPEN, Order.NEWEST, 1)).hasSize(2);
    assertThat(queue.counts("anna")).isEqualTo(new QueueCounts(2, 2, 0, 0, NOON));
    queue.claim(new MentionId("x:a"), "bram");
    assertThat(first(QueueFilter.OPEN)).containsExactly("x:late", "x:a");
    assertThat(queue.next("anna", QueueFilter.OPEN)).map(QueueItem::mention).hasValue(LATE);
    assertThat(queue.next("anna", QueueFilter.OPEN)).isEmpty();
  }

  @Test
  void aStoryIsResolvedAndReopenedAsOneButNotWhatAnotherHolds() {
    addStory();
    queue.claim(new MentionId("x:c"), "bram");
    Attempt resolved = queue.resolve(new MentionId("x:a"), "anna", ANSWERED);
    assertThat(resolved).isInstanceOf(Attempt.Done.class);
    assertThat(((Attempt.Done) resolved).item().together()).isEqualTo(2);
    assertThat(first(QueueFilter.OPEN)).containsExactly("x:c", "x:late");
    assertThat(first(QueueFilter.of(QueueItem.State.RESOLVED)))
        .containsExactlyInAnyOrder("x:a", "x:b");
    assertThat(queue.trail(new MentionId("x:b")))
        .extracting(TrailEntry::action)
        .containsExactly(Action.RESOLVED);
    queue.reopen(new MentionId("x:b"), "anna");
    assertThat(first(QueueFilter.of(QueueItem.State.RESOLVED))).isEmpty();
    assertThat(queue.find(new MentionId("x:a"))).map(QueueItem::together).hasValue(3L);
  }

  @Test
  void theFirstReactionOpensAPostOfOurOwn() {
    add(ownPost("x:late"));
    assertThat(queue.find(LATE).orElseThrow().resolution())
        .isEqualTo(new QueueItem.Resolution("veerbus", NOON, NO_REPLY_NEEDED));
    time.pass(Duration.ofMinutes(1));
    add(saying("bah").id("x:reaction").inConversation("late"));
    assertThat(queue.find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.OPEN);

    queue.resolve(LATE, "anna", ANSWERED);
    add(ownPost("x:late"), saying("nog eens").id("x:second").inConversation("late"));
    assertThat(queue.find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.RESOLVED);
  }

  @Test
  void whatIsNoReactionOfOthersLeavesAPostOfOurOwnClosed() {
    add(
        ownPost("x:late"),
        ownPost("x:more").inConversation("late"),
        saying("elders").id("x:elsewhere").inConversation("another"),
        saying("ander platform").id("mastodon:1").on(Platform.MASTODON).inConversation("late"));
    assertThat(queue.find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.RESOLVED);
  }

  @Test
  void aReactionThatComesInTheSameBatchOpensThePostToo() {
    add(saying("bah").id("x:reaction").inConversation("late"), ownPost("x:late"));
    assertThat(queue.find(LATE).orElseThrow().state()).isEqualTo(QueueItem.State.OPEN);
  }

  private static MadeUpMention ownPost(String id) {
    return saying("welkom aan boord")
        .id(id)
        .by("veerbus")
        .going(
            new TriageDecision(
                TriageDecision.Verdict.QUEUE, 0, List.of(TriageDecision.Reason.OWN_POST)));
  }

  /** Three items that tell one story, of urgency 10, 50 and 30, and another. */
  private void addStory() {
    add(
        mention("x:a", 10).inStory("s"),
        mention("x:b", 50).inStory("s"),
        mention("x:c", 30).inStory("s"),
        mention("x:late", 20));
  }

  private List<String> pages(QueueFilter filter, Order order, int limit) {
    List<String> seen = new ArrayList<>();
    QueuePage page = queue.list(filter, Request.first(order, limit));
    page.items().forEach(item -> seen.add(item.mention().value()));
    while (page.next() != null) {
      page = queue.list(filter, new Request(order, limit, page.next()));
      page.items().forEach(item -> seen.add(item.mention().value()));
    }
    return seen;
  }

  private List<String> first(QueueFilter filter) {
    return pages(filter, Order.URGENT, 10);
  }

  private List<Action> actions() {
    return queue.trail(LATE).stream().map(TrailEntry::action).toList();
  }

  private void add(MadeUpMention... mentions) {
    List<EnrichedMention> batch = List.of(mentions).stream().map(MadeUpMention::enriched).toList();
    queue.mentionsStored(batch);
  }

  private static MadeUpMention mention(String id, int urgency) {
    return saying("de bus is te laat")
        .id(id)
        .going(
            new TriageDecision(
                TriageDecision.Verdict.QUEUE,
                urgency,
                List.of(TriageDecision.Reason.COMPLAINT, TriageDecision.Reason.WIDE_REACH)));
  }

  /** {@return what each of a number of agents got, all starting at the same moment} */
  private static <T> List<T> atOnce(int agents, Function<String, T> deed) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> deeds =
          IntStream.range(0, agents)
              .<Callable<T>>mapToObj(number -> () -> deed.apply("agent-" + number))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(deeds)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
