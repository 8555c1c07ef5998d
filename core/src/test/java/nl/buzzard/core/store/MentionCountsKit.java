package nl.buzzard.core.store;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Prominence;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Reach;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@link MentionStoreKit} that counts. */
abstract class MentionCountsKit {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @TempDir protected Path folder;
  MentionStore store;

  /** {@return the store kept in a folder, empty when the folder is} */
  protected abstract MentionStore open(Path folder);

  @BeforeEach
  void openStore() {
    store = open(folder.resolve("mentions"));
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void countsBreakDownByEveryField() {
    store.store(
        List.of(
            saying("one")
                .id("x:1")
                .by(new Author(null, "Anna", null))
                .in(Language.EN)
                .on(Platform.NEWS)
                .matchingTopic("Fares")
                .positive()
                .showing(Signal.Type.PRAISE)
                .showing(new Signal(Signal.Type.PRAISE, "service", List.of()))
                .from("city-paper")
                .inStory("s")
                .with(new Details(Kind.ARTICLE, null, null, "BE", "Gent-Zuid"))
                .matchingBrand("Alpha", new Prominence(Prominence.Place.TITLE, 1))
                .tagged("Press")
                .enriched(),
            saying("two #Late #late").id("x:2").by(Author.UNKNOWN).enriched()));

    assertThat(total(null, CountField.AUTHOR)).containsExactly(row("", 1), row("Anna", 1));
    assertThat(total(null, CountField.LANGUAGE)).containsExactly(row("EN", 1), row("UNKNOWN", 1));
    assertThat(total(null, CountField.PLATFORM)).containsExactly(row("NEWS", 1), row("X", 1));
    assertThat(total(null, CountField.QUERY))
        .containsExactly(row("", 1), row("Alpha", 1), row("Fares", 1));
    assertThat(total(null, CountField.COUNTRY)).containsExactly(row("", 1), row("BE", 1));
    assertThat(total(null, CountField.LOCATION)).containsExactly(row("", 1), row("Gent-Zuid", 1));
    assertThat(total(null, CountField.HASHTAG)).containsExactly(row("", 1), row("late", 1));
    assertThat(total(null, CountField.KIND)).containsExactly(row("ARTICLE", 1), row("UNKNOWN", 1));
    assertThat(total(null, CountField.PROMINENCE))
        .containsExactly(row("TITLE", 1), row("UNKNOWN", 1));
    assertThat(total(null, CountField.TAG)).containsExactly(row("", 1), row("Press", 1));
    assertThat(total(null, CountField.SENTIMENT))
        .containsExactly(row("POSITIVE", 1), row("UNKNOWN", 1));
    assertThat(total(null, CountField.SIGNAL)).containsExactly(row("", 1), row("PRAISE", 1));
    assertThat(total(null, CountField.SOURCE))
        .containsExactly(row("city-paper", 1), row("made-up", 1));
    assertThat(total(null, CountField.STORY)).containsExactly(row("s", 1), row("x:2", 1));
    assertThat(total(null)).containsExactly(new Row(null, List.of(), 2));
  }

  @Test
  void aMentionOfTwoBrandsCountsUnderEachAndOneOfNoneUnderTheEmptyKey() {
    store.store(
        List.of(
            saying("both").id("x:1").about("Virgin America", "Delta").negative().enriched(),
            saying("one").id("x:2").about("Delta").positive().enriched(),
            saying("none").id("x:3").negative().enriched()));

    assertThat(total(null, CountField.BRAND))
        .containsExactly(row("", 1), row("Delta", 2), row("Virgin America", 1));
    assertThat(total(null, CountField.BRAND, CountField.SENTIMENT))
        .containsExactly(
            new Row(null, List.of("", "NEGATIVE"), 1),
            new Row(null, List.of("Delta", "NEGATIVE"), 1),
            new Row(null, List.of("Delta", "POSITIVE"), 1),
            new Row(null, List.of("Virgin America", "NEGATIVE"), 1));
    assertThat(total(null, CountField.BRAND, CountField.BRAND))
        .contains(new Row(null, List.of("Delta", "Virgin America"), 1));
  }

  @Test
  void daysFollowTheClockOnTheWallThroughSummerTime() {
    // Amsterdam puts the clock forward on 29 March and back on 25 October 2026.
    storeAt(
        "2026-03-28T22:59:59.999Z",
        "2026-03-28T23:00:00Z",
        "2026-03-29T21:59:59.999Z",
        "2026-03-29T22:00:00Z",
        "2026-10-24T22:00:00Z",
        "2026-10-25T22:59:59.999Z",
        "2026-10-25T23:00:00Z");

    assertThat(total(steps(Steps.Length.DAY)))
        .containsExactly(
            row("2026-03-27T23:00:00Z", List.of(), 1),
            row("2026-03-28T23:00:00Z", List.of(), 2),
            row("2026-03-29T22:00:00Z", List.of(), 1),
            row("2026-10-24T22:00:00Z", List.of(), 2),
            row("2026-10-25T23:00:00Z", List.of(), 1));
  }

  @Test
  void theHourThatComesTwiceIsTwoHours() {
    storeAt("2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T01:59:00Z");

    assertThat(total(steps(Steps.Length.HOUR)))
        .containsExactly(
            row("2026-10-25T00:00:00Z", List.of(), 1), row("2026-10-25T01:00:00Z", List.of(), 2));
  }

  @Test
  void weeksBeginOnMondayAndMonthsOnTheFirst() {
    storeAt("2026-03-01T22:59:00Z", "2026-03-01T23:00:00Z", "2026-04-05T21:59:00Z");

    assertThat(total(steps(Steps.Length.WEEK)))
        .extracting(Row::start)
        .containsExactly(
            Instant.parse("2026-02-22T23:00:00Z"),
            Instant.parse("2026-03-01T23:00:00Z"),
            Instant.parse("2026-03-29T22:00:00Z"));
    assertThat(total(steps(Steps.Length.MONTH)))
        .containsExactly(
            row("2026-02-28T23:00:00Z", List.of(), 2), row("2026-03-31T22:00:00Z", List.of(), 1));
  }

  @Test
  void minutesAreCutAtWholeMinutes() {
    storeAt("2026-03-01T12:04:59.999Z", "2026-03-01T12:05:00Z", "2026-03-01T12:09:00Z");

    assertThat(total(steps(Steps.Length.MINUTE))).hasSize(3);
    assertThat(total(steps(Steps.Length.FIVE_MINUTES)))
        .containsExactly(
            row("2026-03-01T12:00:00Z", List.of(), 1), row("2026-03-01T12:05:00Z", List.of(), 2));
  }

  @Test
  void stepsAndFieldsAreCountedTogether() {
    store.store(
        List.of(
            at(1).id("x:1").about("Alpha").enriched(),
            at(2).id("x:2").about("Alpha").enriched(),
            at(24 * 60).id("x:3").about("Beta").enriched()));

    assertThat(total(steps(Steps.Length.DAY), CountField.BRAND))
        .containsExactly(
            row("2026-02-28T23:00:00Z", List.of("Alpha"), 2),
            row("2026-03-01T23:00:00Z", List.of("Beta"), 1));
  }

  @Test
  void onlyMentionsThatAnswerTheQueryAreCounted() {
    store.store(
        List.of(
            saying("late train").id("x:1").about("Alpha").enriched(),
            saying("train").id("x:2").about("Alpha").enriched()));

    assertThat(store.count(new Request(new Word("late"), null, List.of(CountField.BRAND))))
        .containsExactly(row("Alpha", 1));
  }

  @Test
  void reachThatIsUnknownIsKeptApartFromNobody() {
    store.store(
        List.of(
            saying("one").id("x:1").by(new Author("anna", null, 0L)).enriched(),
            saying("two").id("x:2").by(new Author("anna", null, 50L)).enriched(),
            saying("paper")
                .id("x:3")
                .by(new Author("anna", null, 7L))
                .with(new Details(Kind.ARTICLE, null, 900L, null, null))
                .enriched(),
            saying("three").id("x:4").by("bob").enriched()));

    assertThat(
            store.reach(new Request(MentionQuery.everything(), null, List.of(CountField.AUTHOR))))
        .containsExactly(
            new Reach(null, List.of("anna"), 3, 3, 950), new Reach(null, List.of("bob"), 1, 0, 0));
  }

  @Test
  void theLargestValuesAreThoseOfMostMentionsOrOfMostPeople() {
    store.store(
        List.of(
            saying("1").id("x:1").by(new Author("busy", null, 10L)).enriched(),
            saying("2").id("x:2").by(new Author("busy", null, 10L)).enriched(),
            saying("3").id("x:3").by(new Author("famous", null, 1_000L)).enriched(),
            saying("4").id("x:4").by(new Author("quiet", null, null)).enriched()));
    Request largest = new Request(MentionQuery.everything(), null, List.of(CountField.AUTHOR), 1);

    assertThat(store.count(largest)).containsExactly(row("busy", 2));
    assertThat(store.reach(largest))
        .containsExactly(new Reach(null, List.of("famous"), 1, 1, 1_000));
  }

  @Test
  void askedForFirstTellingsAStoryCountsOnceWhereItWasToldFirst() {
    store.store(
        List.of(
            saying("news").id("x:1").from("agency").enriched(),
            saying("news").id("x:2").from("city-paper").inStory("x:1").enriched(),
            saying("else").id("x:3").from("city-paper").enriched()));
    MentionQuery once = new Is(Field.STORY, Field.FIRST_TELLING);

    assertThat(store.count(new Request(once, null, List.of(CountField.SOURCE))))
        .containsExactly(row("agency", 1), row("city-paper", 1));
    assertThat(store.count(once)).isEqualTo(2);
    assertThat(total(null, CountField.STORY)).containsExactly(row("x:1", 2), row("x:3", 1));
  }

  void storeAt(String... instants) {
    store.store(
        Arrays.stream(instants)
            .map(instant -> saying("now").id("x:" + instant).at(instant).enriched())
            .toList());
  }

  static MadeUpMention at(int minutes) {
    return saying("text").at(Instant.parse("2026-03-01T12:00:00Z").plusSeconds(60L * minutes));
  }

  List<Row> total(@Nullable Steps steps, CountField... by) {
    return store.count(new Request(MentionQuery.everything(), steps, List.of(by)));
  }

  static Steps steps(Steps.Length length) {
    return new Steps(length, AMSTERDAM);
  }

  static Row row(String key, long mentions) {
    return new Row(null, List.of(key), mentions);
  }

  static Row row(String start, List<String> keys, long mentions) {
    return new Row(Instant.parse(start), keys, mentions);
  }
}
