package nl.buzzard.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.app.pipeline.PipelineTally.Outcome;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.mention.TriageDecision.Reason;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.stage.MentionListener;
import nl.buzzard.core.stage.Normaliser;
import nl.buzzard.core.store.InMemoryMentionStore;
import org.junit.jupiter.api.Test;

class MentionPipelineTest {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Sentiment ANGRY =
      new Sentiment(Sentiment.Label.NEGATIVE, -0.8, 0.9, List.of("storing"));

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final InMemoryTombstones tombstones = new InMemoryTombstones();
  private final PipelineTally tally = new PipelineTally();
  private final List<EnrichedMention> announced = new ArrayList<>();

  @Test
  void aMentionIsUnderstoodStoredAndAnnounced() {
    pipeline(everythingWorks()).accept(List.of(item("1", "storing bij Polderfoon")));

    EnrichedMention stored = store.find(new MentionId("x:1")).orElseThrow();
    assertThat(stored.matches()).containsExactly(new QueryMatch("telecom", "Polderfoon"));
    assertThat(stored.language()).isEqualTo(Language.NL);
    assertThat(stored.sentiment()).isEqualTo(ANGRY);
    assertThat(stored.signals()).extracting(Signal::type).containsExactly(Signal.Type.COMPLAINT);
    assertThat(stored.story()).isEqualTo(new StoryId("outage"));
    assertThat(stored.triage().verdict()).isEqualTo(Verdict.QUEUE);
    assertThat(announced).containsExactly(stored);
  }

  @Test
  void whatNobodyAskedForIsNotKept() {
    pipeline(everythingWorks()).accept(List.of(item("2", "mooi weer vandaag")));

    assertThat(store.count(MentionQuery.everything())).isZero();
    assertThat(announced).isEmpty();
    assertThat(tally.count(Outcome.UNASKED)).isEqualTo(1);
  }

  @Test
  void aFloodIsJudgedInAHurryAndAFewItemsWithCare() {
    Stages works = everythingWorks();
    Stages hurrying =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.owned(),
            works.languages(),
            works.sentiments(),
            (text, language) -> Sentiment.UNKNOWN,
            works.signals(),
            works.corrections(),
            works.labels(),
            works.stories(),
            works.triage());
    List<RawItem> flood =
        IntStream.rangeClosed(0, MentionPipeline.MOST_WITH_CARE)
            .mapToObj(number -> item("f" + number, "storing bij Polderfoon"))
            .toList();

    pipeline(hurrying).accept(flood);
    assertThat(announced).extracting(EnrichedMention::sentiment).containsOnly(Sentiment.UNKNOWN);
    announced.clear();
    pipeline(hurrying).accept(flood.subList(1, flood.size()));
    assertThat(announced).extracting(EnrichedMention::sentiment).containsOnly(ANGRY);
  }

  @Test
  void whatIsSaidOnAChannelOfOurOwnIsKeptWithoutAMatch() {
    Stages works = everythingWorks();
    Stages owning =
        new Stages(
            works.normaliser(),
            works.matcher(),
            source -> source.equals(item("16", "").origin().source()),
            works.languages(),
            works.sentiments(),
            works.hurried(),
            works.signals(),
            works.corrections(),
            works.labels(),
            works.stories(),
            works.triage());

    pipeline(owning).accept(List.of(item("16", "mooi weer vandaag")));

    assertThat(store.find(new MentionId("x:16")).orElseThrow().brands()).isEmpty();
  }

  @Test
  void whatItsSourceAssignsToABrandIsKeptWithoutAMatch() {
    RawItem assigned = item("3", "mooi weer vandaag", List.of("Kwiekbel"));

    pipeline(everythingWorks()).accept(List.of(assigned));

    assertThat(store.find(new MentionId("x:3")).orElseThrow().brands()).containsExactly("Kwiekbel");
  }

  @Test
  void aFailingStageLeavesItsPartUnknownAndTheRestGoesOn() {
    Stages works = everythingWorks();
    Stages broken =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.languages(),
            (text, language) -> {
              throw new IllegalStateException("model is gone");
            },
            works.signals(),
            works.labels(),
            works.stories(),
            works.triage());

    pipeline(broken).accept(List.of(item("4", "storing bij Polderfoon")));

    EnrichedMention stored = store.find(new MentionId("x:4")).orElseThrow();
    assertThat(stored.sentiment()).isEqualTo(Sentiment.UNKNOWN);
    assertThat(stored.language()).isEqualTo(Language.NL);
    assertThat(stored.signals()).hasSize(1);
    assertThat(tally.count(Outcome.STAGE_FAILED)).isEqualTo(1);
    assertThat(tally.all()).containsEntry("sentiment IllegalStateException", 1L);
  }

  @Test
  void aStageThatLosesItselfInATextIsAFailedStage() {
    Stages works = everythingWorks();
    Stages lost =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.languages(),
            works.sentiments(),
            mention -> {
              throw new StackOverflowError();
            },
            works.labels(),
            works.stories(),
            works.triage());

    pipeline(lost).accept(List.of(item("10", "storing bij Polderfoon")));

    assertThat(store.find(new MentionId("x:10")).orElseThrow().signals()).isEmpty();
    assertThat(tally.count(Outcome.STAGE_FAILED)).isEqualTo(1);
  }

  @Test
  void whatAPersonSaidWinsAndRulesAndTriageSeeIt() {
    Stages works = everythingWorks();
    Stages corrected =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.owned(),
            works.languages(),
            works.sentiments(),
            works.hurried(),
            works.signals(),
            batch -> batch.stream().map(mention -> mention.withSignals(List.of())).toList(),
            works.labels(),
            works.stories(),
            mention ->
                mention.signals().isEmpty()
                    ? new TriageDecision(Verdict.LISTEN, 0, List.of())
                    : works.triage().decide(mention));

    pipeline(corrected).accept(List.of(item("15", "storing bij Polderfoon")));

    EnrichedMention stored = store.find(new MentionId("x:15")).orElseThrow();
    assertThat(stored.signals()).isEmpty();
    assertThat(stored.tags()).isEmpty();
    assertThat(stored.triage().verdict()).isEqualTo(Verdict.LISTEN);
  }

  @Test
  void whenStoriesCannotBeLinkedEachMentionIsItsOwn() {
    Stages works = everythingWorks();
    Stages broken =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.languages(),
            works.sentiments(),
            works.signals(),
            works.labels(),
            batch -> {
              throw new IllegalStateException("no memory of stories");
            },
            works.triage());

    pipeline(broken).accept(List.of(item("11", "storing bij Polderfoon")));

    assertThat(store.find(new MentionId("x:11")).orElseThrow().startsStory()).isTrue();
    assertThat(tally.count(Outcome.STAGE_FAILED)).isEqualTo(1);
  }

  @Test
  void anUnusableItemDoesNotStopTheBatch() {
    Stages works = everythingWorks();
    Normaliser picky =
        item -> {
          if (item.content().body().isEmpty()) {
            throw new Normaliser.UnusableItemException("it is empty");
          }
          return works.normaliser().normalise(item);
        };
    Stages stages =
        new Stages(
            picky,
            works.matcher(),
            works.languages(),
            works.sentiments(),
            works.signals(),
            works.labels(),
            works.stories(),
            works.triage());

    pipeline(stages).accept(List.of(item("5", ""), item("6", "storing bij Polderfoon")));

    assertThat(store.count(MentionQuery.everything())).isEqualTo(1);
    assertThat(tally.count(Outcome.UNUSABLE)).isEqualTo(1);
  }

  @Test
  void theSameBatchTwiceKeepsEachMentionOnce() {
    MentionPipeline pipeline = pipeline(everythingWorks());
    List<RawItem> batch =
        List.of(item("7", "storing bij Polderfoon"), item("7", "storing bij Polderfoon"));

    pipeline.accept(batch);
    pipeline.accept(batch);

    assertThat(store.count(MentionQuery.everything())).isEqualTo(1);
  }

  @Test
  void whatTriageDropsIsNeitherStoredNorAnnounced() {
    Stages works = everythingWorks();
    Stages dropping =
        new Stages(
            works.normaliser(),
            works.matcher(),
            works.languages(),
            works.sentiments(),
            works.signals(),
            works.labels(),
            works.stories(),
            mention -> new TriageDecision(Verdict.DROP, 0, List.of(Reason.SPAM)));

    pipeline(dropping).accept(List.of(item("8", "storing bij Polderfoon")));

    assertThat(store.count(MentionQuery.everything())).isZero();
    assertThat(announced).isEmpty();
    assertThat(tally.count(Outcome.DROPPED)).isEqualTo(1);
  }

  @Test
  void aFailingListenerFailsTheBatchSoThatItIsGivenAgain() {
    MentionListener failing =
        batch -> {
          throw new UncheckedIOException(new IOException("disk is full"));
        };
    MentionPipeline pipeline =
        new MentionPipeline(
            everythingWorks(), store, List.of(failing, announced::addAll), tombstones, tally);

    assertThatThrownBy(() -> pipeline.accept(List.of(item("9", "storing bij Polderfoon"))))
        .hasMessageContaining("disk is full");
    assertThat(announced).isEmpty();
  }

  @Test
  void whatItsPlaceTookAwayLosesItsTextAndStaysCounted() {
    MentionPipeline pipeline = pipeline(everythingWorks());
    RawItem post = item("12", "storing bij Polderfoon");
    pipeline.accept(List.of(post, item("13", "weer storing bij Polderfoon")));

    pipeline.accept(List.of(RawItem.removed(post.origin(), NOON)));

    EnrichedMention left = store.find(new MentionId("x:12")).orElseThrow();
    assertThat(left.mention().text()).isEmpty();
    assertThat(left.sentiment().label()).isEqualTo(Sentiment.Label.NEGATIVE);
    assertThat(store.count(MentionQuery.everything())).isEqualTo(2);
    assertThat(tally.count(Outcome.REMOVED)).isEqualTo(1);
  }

  @Test
  void whatWasPostedAndTakenAwayWithinOneBatchKeepsNoText() {
    RawItem post = item("14", "storing bij Polderfoon");

    pipeline(everythingWorks()).accept(List.of(post, RawItem.removed(post.origin(), NOON)));

    assertThat(store.find(new MentionId("x:14")).orElseThrow().mention().text()).isEmpty();
  }

  @Test
  void whatItsPlaceTookAwayDoesNotComeBackThroughAnotherSource() {
    MentionPipeline pipeline = pipeline(everythingWorks());
    RawItem post = item("15", "storing bij Polderfoon");
    pipeline.accept(List.of(post));
    pipeline.accept(List.of(RawItem.removed(post.origin(), NOON)));

    pipeline.accept(List.of(readBy("another server", post)));

    assertThat(store.find(new MentionId("x:15")).orElseThrow().mention().text()).isEmpty();
    assertThat(announced).hasSize(1);
    assertThat(tally.count(Outcome.BURIED)).isEqualTo(1);
  }

  @Test
  void whatReturnsWhereItWasTakenAwayIsKeptAgain() {
    MentionPipeline pipeline = pipeline(everythingWorks());
    RawItem page = item("16", "storing bij Polderfoon");
    pipeline.accept(List.of(page));
    pipeline.accept(List.of(RawItem.removed(page.origin(), NOON)));

    pipeline.accept(List.of(page));
    pipeline.accept(List.of(readBy("another server", page)));

    assertThat(store.find(new MentionId("x:16")).orElseThrow().mention().text())
        .isEqualTo("storing bij Polderfoon");
    assertThat(tally.count(Outcome.BURIED)).isZero();
  }

  @Test
  void theRemovalOfWhatWasNeverKeptLeavesNothing() {
    RawItem post = item("17", "storing bij Polderfoon");
    MentionPipeline pipeline = pipeline(everythingWorks());

    pipeline.accept(List.of(RawItem.removed(post.origin(), NOON)));

    assertThat(tombstones.among(List.of(new MentionId("x:17")))).isEmpty();
    assertThat(store.count(MentionQuery.everything())).isZero();
  }

  private static RawItem readBy(String source, RawItem item) {
    Origin origin = item.origin();
    return new RawItem(
        new Origin(
            new SourceId(source),
            origin.platform(),
            origin.nativeId(),
            origin.url(),
            origin.conversation()),
        item.content(),
        item.author(),
        item.published(),
        item.collected(),
        item.engagement(),
        item.brands());
  }

  private MentionPipeline pipeline(Stages stages) {
    return new MentionPipeline(stages, store, List.of(announced::addAll), tombstones, tally);
  }

  private static Stages everythingWorks() {
    return new Stages(
        MentionPipelineTest::mention,
        mention ->
            mention.text().contains("Polderfoon")
                ? List.of(new QueryMatch("telecom", "Polderfoon"))
                : List.of(),
        text -> Language.NL,
        (text, language) -> ANGRY,
        mention -> List.of(new Signal(Signal.Type.COMPLAINT, null, List.of("storing"))),
        mention -> mention.shows(Signal.Type.COMPLAINT) ? List.of("boos") : List.of(),
        batch -> Collections.nCopies(batch.size(), new StoryId("outage")),
        mention -> new TriageDecision(Verdict.QUEUE, 60, List.of(Reason.COMPLAINT)));
  }

  private static Mention mention(RawItem item) {
    return new Mention(
        new MentionId("x:" + item.origin().nativeId()),
        item.origin(),
        null,
        item.content().body(),
        item.author(),
        NOON,
        item.collected(),
        item.engagement(),
        item.brands());
  }

  private static RawItem item(String id, String text) {
    return item(id, text, List.of());
  }

  private static RawItem item(String id, String text, List<String> brands) {
    return new RawItem(
        new Origin(new SourceId("timeline"), Platform.X, id, null, null),
        new RawItem.Content(null, text, RawItem.Format.PLAIN),
        Author.UNKNOWN,
        NOON,
        NOON,
        Engagement.UNKNOWN,
        brands);
  }
}
