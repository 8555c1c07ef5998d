package nl.buzzard.core.store;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.RecentHits.Day;
import org.junit.jupiter.api.Test;

class RecentHitsTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant NOW = Instant.parse("2026-04-02T10:00:00Z");

  private final InMemoryMentionStore store = new InMemoryMentionStore();

  @Test
  void everyDayCountsFromMidnightOfTheZoneAlsoWhenTheClocksChange() {
    store.store(
        List.of(
            trein("2026-03-03T22:59:59Z"),
            trein("2026-03-03T23:00:00Z"),
            trein("2026-03-28T23:30:00Z"),
            trein("2026-03-29T21:59:59Z"),
            trein("2026-04-02T21:59:59Z"),
            trein("2026-04-02T22:00:00Z"),
            saying("bus").at("2026-04-01T12:00:00Z").enriched()));

    List<Day> days = hits().byDay();

    assertThat(days).hasSize(30).startsWith(day("2026-03-04", 1)).endsWith(day("2026-04-02", 1));
    assertThat(days).contains(day("2026-03-29", 2), day("2026-03-30", 0), day("2026-04-01", 0));
  }

  @Test
  void allHitsAreShownInOrderOfTimeWhenTheyAreFew() {
    store.store(List.of(trein("2026-04-01T12:00:30Z"), trein("2026-03-20T12:00:00Z")));

    assertThat(hits().some(10, new Random(1)))
        .extracting(hit -> hit.mention().published().toString())
        .containsExactly("2026-03-20T12:00:00Z", "2026-04-01T12:00:30Z");
  }

  @Test
  void ofManyHitsEachHasItsChance() {
    store.store(
        IntStream.range(0, 20)
            .mapToObj(i -> trein("2026-04-01T12:%02d:00Z".formatted(i / 4), i))
            .toList());

    assertThat(hits().some(10, new Random(1))).doesNotHaveDuplicates().hasSize(10);
    assertThat(
            Stream.iterate(0, seed -> seed < 20, seed -> seed + 1)
                .flatMap(seed -> hits().some(10, new Random(seed)).stream())
                .distinct())
        .hasSize(20);
  }

  private RecentHits hits() {
    return new RecentHits(store, store, new MentionQuery.Word("trein"), NOW, ZONE);
  }

  private static EnrichedMention trein(String published) {
    return saying("trein").id("x:" + published).at(published).enriched();
  }

  private static EnrichedMention trein(String published, int number) {
    return saying("trein").id("x:" + number).at(published).enriched();
  }

  private static Day day(String date, long hits) {
    return new Day(LocalDate.parse(date), hits);
  }
}
