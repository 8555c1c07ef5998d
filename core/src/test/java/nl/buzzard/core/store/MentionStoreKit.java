package nl.buzzard.core.store;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.And;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.MentionQuery.Not;
import nl.buzzard.core.query.MentionQuery.Or;
import nl.buzzard.core.query.MentionQuery.Phrase;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.query.MentionQuery.Range;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import org.junit.jupiter.api.Test;

/** What every mention store must pass; a store's own test extends this and says how to open one. */
public abstract class MentionStoreKit extends MentionCountsKit {

  /** {@return whether what is stored survives closing} */
  protected boolean durable() {
    return true;
  }

  @Test
  void aMentionComesBackAsItWas() {
    EnrichedMention full =
        saying("De trein was weer te laat 😡")
            .id("forum:12")
            .from("station-forum")
            .on(Platform.FORUM)
            .url("https://forum.example/t/12?p=3#last")
            .inConversation("t-12")
            .titled("Alweer \"vertraging\"")
            .by(new Author("reiziger", "Een Reiziger", 1_200L))
            .at("2026-02-03T04:05:06.789Z")
            .collected(Instant.parse("2026-02-03T04:06:07.123456789Z"))
            .engagement(new Engagement(1L, 0L, null))
            .about("Northern Rail", "Zuiderlijn")
            .matchingBrand("Northern Rail")
            .matchingTopic("punctuality")
            .in(Language.NL)
            .negative("te laat", "😡")
            .showing(Signal.Type.COMPLAINT, "te laat")
            .showing(new Signal(Signal.Type.LIFE_EVENT, "moving", List.of()))
            .inStory("story-9")
            .going(
                new TriageDecision(
                    TriageDecision.Verdict.QUEUE, 70, List.of(TriageDecision.Reason.COMPLAINT)))
            .enriched();
    EnrichedMention bare = saying("").id("x:2").by(Author.UNKNOWN).enriched();
    store.store(List.of(full, bare));

    assertThat(store.find(full.id())).contains(full);
    assertThat(store.find(bare.id())).contains(bare);
    assertThat(store.find(new MentionId("x:absent"))).isEmpty();
  }

  @Test
  void aMentionStoredAgainReplacesTheFormer() {
    store.store(List.of(saying("old words").id("x:1").about("Alpha").enriched()));
    EnrichedMention newer = saying("new words").id("x:1").about("Beta").enriched();
    store.store(List.of(newer, newer));

    assertThat(store.count(MentionQuery.everything())).isEqualTo(1);
    assertThat(store.count(new Word("old"))).isZero();
    assertThat(store.find(newer.id())).contains(newer);
    assertThat(total(null, CountField.BRAND)).containsExactly(row("Beta", 1));
  }

  @Test
  void theLastOfTwoInOneBatchCounts() {
    store.store(
        List.of(saying("first").id("x:1").enriched(), saying("second").id("x:1").enriched()));

    assertThat(found(new Word("second"))).containsExactly("x:1");
    assertThat(store.count(new Word("first"))).isZero();
  }

  @Test
  void anErasedMentionHasNoWordsAndStaysCounted() {
    EnrichedMention said =
        saying("De trein was te laat")
            .id("x:1")
            .by(new Author("reiziger", "Een Reiziger", 12L))
            .about("Alpha")
            .in(Language.NL)
            .negative("te laat")
            .showing(Signal.Type.COMPLAINT, "te laat")
            .enriched();
    store.store(List.of(said, saying("De trein was op tijd").id("x:2").about("Alpha").enriched()));

    assertThat(store.erase(List.of(said.id(), new MentionId("x:absent"), said.id())))
        .containsExactly(said.id());

    EnrichedMention left = store.find(said.id()).orElseThrow();
    assertThat(left).isEqualTo(said.erased());
    assertThat(left.toString()).doesNotContain("trein", "laat", "reiziger", "Reiziger");
    assertThat(store.count(new Word("laat"))).isZero();
    assertThat(total(null, CountField.BRAND)).containsExactly(row("Alpha", 2));
    assertThat(total(null, CountField.SIGNAL)).contains(row("COMPLAINT", 1));
  }

  @Test
  void anEmptyStoreAnswersEverythingWithNothing() {
    store.store(List.of());

    assertThat(store.search(MentionQuery.everything(), Paging.first(10)))
        .isEqualTo(new Hits(List.of(), 0, null));
    assertThat(store.count(new Not(new Word("any")))).isZero();
    assertThat(total(null)).isEmpty();
    assertThat(total(steps(Steps.Length.DAY), CountField.BRAND)).isEmpty();
  }

  @Test
  void wordsAreFoundInAnyCaseWithAnyAccentsInTitleAndText() {
    store.store(
        List.of(
            saying("Het CAFÉ is open").id("x:1").enriched(),
            saying("open").titled("Cafe\u0301 geopend").id("x:2").enriched(),
            saying("cafetaria").id("x:3").enriched()));

    assertThat(found(new Word("cafe"))).containsExactly("x:1", "x:2");
    assertThat(found(new Word("Café"))).containsExactly("x:1", "x:2");
    assertThat(found(new Word("geopend"))).containsExactly("x:2");
  }

  @Test
  void hashtagsHandlesAndEmojiAreWords() {
    store.store(
        List.of(
            saying("wat een #fail, @rail_help!").id("x:1").enriched(),
            saying("epic fail 👍🏽").id("x:2").enriched(),
            saying("mail rail_help@rail.example 👍").id("x:3").enriched()));

    assertThat(found(new Word("#fail"))).containsExactly("x:1");
    assertThat(found(new Word("fail"))).containsExactly("x:1", "x:2");
    assertThat(found(new Word("@Rail_Help"))).containsExactly("x:1");
    assertThat(found(new Word("👍"))).containsExactly("x:2", "x:3");
    assertThat(found(new Phrase("een fail"))).containsExactly("x:1");
  }

  @Test
  void aPhraseIsWordsInARowOfOneText() {
    store.store(
        List.of(
            saying("Virgin's America").id("x:1").enriched(),
            saying("virgin, AMERICA!").id("x:2").enriched(),
            saying("america virgin").id("x:3").enriched(),
            saying("America").titled("Virgin").id("x:4").enriched()));

    assertThat(found(new Phrase("Virgin America"))).containsExactly("x:2");
    assertThat(found(new Phrase("virgin's"))).containsExactly("x:1");
    assertThat(found(new Phrase("!?"))).isEmpty();
  }

  @Test
  void queriesCombine() {
    store.store(
        List.of(
            saying("a b").id("x:1").enriched(),
            saying("a c").id("x:2").enriched(),
            saying("c").id("x:3").enriched()));
    MentionQuery a = new Word("a");
    MentionQuery b = new Word("b");
    MentionQuery c = new Word("c");

    assertThat(found(new And(List.of(a, b)))).containsExactly("x:1");
    assertThat(found(new Or(List.of(b, c)))).containsExactly("x:1", "x:2", "x:3");
    assertThat(found(new Not(a))).containsExactly("x:3");
    assertThat(found(new Not(new Not(a)))).containsExactly("x:1", "x:2");
    assertThat(found(new And(List.of(a, new Not(c))))).containsExactly("x:1");
    assertThat(found(new And(List.of(new Not(a), new Not(b))))).containsExactly("x:3");
    assertThat(found(new Or(List.of(b, new Not(a))))).containsExactly("x:1", "x:3");
    assertThat(found(new Not(MentionQuery.everything()))).isEmpty();
    assertThat(found(MentionQuery.everything())).hasSize(3);
  }

  @Test
  void everyFieldIsFoundByItsValueInAnyCase() {
    store.store(
        List.of(
            saying("one")
                .id("x:1")
                .by(new Author("anna", "Anna de Vries", null))
                .about("Virgin America")
                .in(Language.NL)
                .on(Platform.NEWS)
                .matchingTopic("Fare War")
                .negative()
                .showing(Signal.Type.CHURN_RISK)
                .from("city-paper")
                .inStory("Story-1")
                .inConversation("Thread-1")
                .enriched(),
            saying("two").id("x:2").enriched()));

    assertThat(found(new Is(Field.AUTHOR, "ANNA"))).containsExactly("x:1");
    assertThat(found(new Is(Field.AUTHOR, "anna de vries"))).containsExactly("x:1");
    assertThat(found(new Is(Field.BRAND, "virgin america"))).containsExactly("x:1");
    assertThat(found(new Is(Field.BRAND, "virgin"))).isEmpty();
    assertThat(found(new Is(Field.LANG, "nl"))).containsExactly("x:1");
    assertThat(found(new Is(Field.PLATFORM, "news"))).containsExactly("x:1");
    assertThat(found(new Is(Field.QUERY, "fare war"))).containsExactly("x:1");
    assertThat(found(new Is(Field.SENTIMENT, "negative"))).containsExactly("x:1");
    assertThat(found(new Is(Field.SENTIMENT, "unknown"))).containsExactly("x:2");
    assertThat(found(new Is(Field.SIGNAL, "churn_risk"))).containsExactly("x:1");
    assertThat(found(new Is(Field.SOURCE, "City-Paper"))).containsExactly("x:1");
    assertThat(found(new Is(Field.STORY, "story-1"))).containsExactly("x:1");
    assertThat(found(new Is(Field.CONVERSATION, "thread-1"))).containsExactly("x:1");
    assertThat(found(new Is(Field.CONVERSATION, "thread"))).isEmpty();
  }

  @Test
  void whatOnlySomePlacesTellIsFoundWhereItIsKnown() {
    store.store(
        List.of(
            saying("one")
                .id("x:1")
                .by(new Author("anna", null, 5L))
                .with(new Details(Kind.REVIEW, 1.5, 900L, "BE", "Gent-Zuid"))
                .tagged("Billing")
                .enriched(),
            saying("two").id("x:2").by(new Author("bob", null, 0L)).enriched(),
            saying("three").id("x:3").by("carla").enriched()));

    assertThat(found(new Is(Field.KIND, "review"))).containsExactly("x:1");
    assertThat(found(new Is(Field.COUNTRY, "be"))).containsExactly("x:1");
    assertThat(found(new Is(Field.LOCATION, "gent-zuid"))).containsExactly("x:1");
    assertThat(found(new Is(Field.TAG, "billing"))).containsExactly("x:1");
    assertThat(found(new Range(Measure.RATING, null, 2.0))).containsExactly("x:1");
    assertThat(found(new Range(Measure.REACH, 0.0, null))).containsExactly("x:1", "x:2");
    assertThat(found(new Range(Measure.FOLLOWERS, null, 4.0))).containsExactly("x:2");
  }

  @Test
  void aBrandMatchedByTextCountsLikeOneItsSourceAssigned() {
    store.store(
        List.of(
            saying("one").id("x:1").matchingBrand("Alpha").enriched(),
            saying("two").id("x:2").about("Alpha").matchingBrand("Alpha").enriched()));

    assertThat(found(new Is(Field.BRAND, "alpha"))).containsExactly("x:1", "x:2");
    assertThat(total(null, CountField.BRAND)).containsExactly(row("Alpha", 2));
  }

  @Test
  void aSpanOfTimeHoldsItsFirstInstantAndNotItsEnd() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    store.store(
        List.of(
            saying("before").id("x:1").at(noon.minusMillis(1)).enriched(),
            saying("noon").id("x:2").at(noon).enriched(),
            saying("long ago").id("x:3").at("1969-12-31T23:59:59Z").enriched()));

    assertThat(found(new Published(noon, null))).containsExactly("x:2");
    assertThat(found(new Published(null, noon))).containsExactly("x:1", "x:3");
    assertThat(found(new Published(noon.minusMillis(1), noon))).containsExactly("x:1");
    assertThat(found(new Published(null, null))).hasSize(3);
    assertThat(found(new Published(Instant.MIN, Instant.MAX))).hasSize(3);
  }

  @Test
  void pagesAreNewestFirstWithoutGapsOrDoublesWhileMentionsComeIn() {
    store.store(
        IntStream.range(0, 25)
            .mapToObj(i -> at(i / 4).id("x:%02d".formatted(i)).enriched())
            .toList());
    List<EnrichedMention> read = new ArrayList<>();
    Paging paging = Paging.first(7);
    int newcomers = 0;
    for (boolean more = true; more; ) {
      Hits page = store.search(MentionQuery.everything(), paging);
      read.addAll(page.mentions());
      assertThat(page.total()).isEqualTo(25 + newcomers);
      store.store(List.of(at(100).id("x:new" + newcomers++).enriched()));
      more = page.next() != null;
      paging = new Paging(7, page.next());
    }

    assertThat(read).hasSize(25).doesNotHaveDuplicates();
    assertThat(read.getFirst().id().value()).isEqualTo("x:24");
    assertThat(read.subList(1, 5))
        .extracting(mention -> mention.id().value())
        .containsExactly("x:20", "x:21", "x:22", "x:23");
    assertThat(newcomers).isEqualTo(4);
  }

  @Test
  void theLastPageSaysSo() {
    store.store(List.of(at(1).id("x:1").enriched(), at(2).id("x:2").enriched()));

    assertThat(store.search(MentionQuery.everything(), Paging.first(2)).next()).isNull();
    assertThat(store.search(MentionQuery.everything(), Paging.first(1)).next()).isNotNull();
  }

  @Test
  void whatIsStoredSurvivesClosing() {
    assumeThat(durable()).isTrue();
    EnrichedMention mention = saying("stays").about("Alpha").enriched();
    store.store(List.of(mention));
    store.close();
    store = open(folder.resolve("mentions"));

    assertThat(store.find(mention.id())).contains(mention);
    assertThat(found(new Word("stays"))).hasSize(1);
    assertThat(total(null, CountField.BRAND)).containsExactly(row("Alpha", 1));
  }

  @Test
  void oddTextIsKeptAsItIs() {
    List<EnrichedMention> odd =
        List.of(
            saying("\u0000\u0007<script>alert('x')</script> \\\" ' %s {} ${a}").enriched(),
            saying("half an emoji \ud83d and \ude00 reversed").enriched(),
            saying("w".repeat(100_000)).titled("\n\n").enriched(),
            saying("ﷺ \u202eright to left\u202c \ufeff zero\u200bwidth").enriched(),
            saying("authors").by("a".repeat(40_000)).about("B".repeat(40_000)).enriched(),
            saying("stories").inStory("s".repeat(40_000)).enriched(),
            saying("far").at(Instant.MAX).collected(Instant.MAX).id("x:far").enriched(),
            saying("first").at(Instant.MIN).collected(Instant.MIN).id("x:first").enriched());
    store.store(odd);

    for (EnrichedMention mention : odd) {
      assertThat(store.find(mention.id())).contains(mention);
    }
    assertThat(store.search(MentionQuery.everything(), Paging.first(100)).mentions())
        .containsExactlyInAnyOrderElementsOf(odd);
    assertThat(found(new Word("script"))).hasSize(1);
    assertThat(total(null, CountField.AUTHOR)).hasSize(2);
  }

  @Test
  void whatIsErasedWhileOthersChangeItStaysErased() throws Exception {
    EnrichedMention said = saying("De trein was te laat").id("x:1").enriched();
    store.store(List.of(said));
    Thread eraser = Thread.ofVirtual().unstarted(() -> store.erase(List.of(said.id())));

    store.change(
        new Word("trein"),
        10,
        mention -> {
          eraser.start();
          // Time enough to erase before the change is written, if nothing kept it from that.
          awaitEnd(eraser, Duration.ofMillis(200));
          return mention.withTags(List.of("spoor"));
        });
    awaitEnd(eraser, Duration.ofSeconds(10));

    assertThat(store.find(said.id()).orElseThrow())
        .isEqualTo(said.withTags(List.of("spoor")).erased());
  }

  private static void awaitEnd(Thread thread, Duration most) {
    try {
      thread.join(most);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void changesWhatAnswersSomeAtATimeUntilNoneIsLeft() {
    store.store(
        IntStream.range(0, 5).mapToObj(i -> saying("trein " + i).id("x:" + i).enriched()).toList());
    store.store(List.of(saying("bus").id("x:bus").enriched()));
    MentionQuery unlabelled = new Word("trein").and(new Not(new Is(Field.TAG, "spoor")));

    List<Integer> changed = new ArrayList<>();
    for (int page = 0; page < 3; page++) {
      changed.add(store.change(unlabelled, 3, mention -> mention.withTags(List.of("spoor"))));
    }

    assertThat(changed).containsExactly(3, 2, 0);
    assertThat(found(new Is(Field.TAG, "spoor")))
        .containsExactly("x:0", "x:1", "x:2", "x:3", "x:4");
    assertThat(store.find(new MentionId("x:bus")).orElseThrow().tags()).isEmpty();
  }

  @Test
  void whatIsTooOldIsForgottenWordsAndCountsAlikeAndTheRestStays() {
    store.store(
        Stream.of(
                "1999-05-01T00:00:00Z",
                "2026-01-31T23:59:59.999Z",
                "2026-02-01T00:00:00Z",
                "2026-02-14T11:59:59.999Z",
                "2026-02-14T12:00:00Z",
                "2026-03-01T00:00:00Z")
            .map(at -> saying("trein").id("x:" + at).about("Alpha").at(at).enriched())
            .toList());

    assertThat(store.forgetBefore(Instant.parse("2026-02-14T12:00:00Z"))).isEqualTo(4);

    assertThat(found(new Word("trein")))
        .containsExactly("x:2026-02-14T12:00:00Z", "x:2026-03-01T00:00:00Z");
    assertThat(total(null, CountField.BRAND)).containsExactly(row("Alpha", 2));
    assertThat(store.find(new MentionId("x:2026-02-01T00:00:00Z"))).isEmpty();
    assertThat(store.forgetBefore(Instant.parse("2026-02-14T12:00:00Z"))).isZero();
  }

  @Test
  void whatWasForgottenMayBeStoredAnew() {
    EnrichedMention old = saying("trein").at("2026-01-01T00:00:00Z").enriched();
    store.store(List.of(old));
    store.forgetBefore(Instant.parse("2026-02-01T00:00:00Z"));

    store.store(List.of(old));

    assertThat(store.find(old.id())).contains(old);
  }

  private List<String> found(MentionQuery query) {
    Hits hits = store.search(query, Paging.first(100));
    assertThat(hits.total()).isEqualTo(hits.mentions().size()).isEqualTo(store.count(query));
    return hits.mentions().stream().map(mention -> mention.id().value()).sorted().toList();
  }
}
