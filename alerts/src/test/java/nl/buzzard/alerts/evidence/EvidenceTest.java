package nl.buzzard.alerts.evidence;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.evidence.Surroundings.Share;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.core.store.MentionTopics;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final MentionQuery BRAND = MadeUpAlerts.brand();

  private final InMemoryMentionStore store = new InMemoryMentionStore();
  private final Evidence evidence =
      new Evidence(store, request -> List.of(new MentionTopics.Topic("storing", 9, 1, 20)));

  private static MadeUpMention brand(String id) {
    return saying("storing").id(id).about("Polderfoon").at(NOON);
  }

  private void stored(MadeUpMention... mentions) {
    for (MadeUpMention mention : mentions) {
      store.store(List.of(mention.enriched()));
    }
  }

  private Findings anHour() {
    return evidence.findings(BRAND, NOON.minusSeconds(3600), NOON.plusSeconds(1)).orElseThrow();
  }

  @Test
  void theFirstOfThousandsIsFoundWithoutReadingThemAll() {
    List<EnrichedMention> batch = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      batch.add(brand("x:" + i).at(NOON.minusSeconds(i)).enriched());
    }
    store.store(batch);

    Findings findings = anHour();

    assertThat(findings.count()).isEqualTo(3_000);
    assertThat(findings.first().id().value()).isEqualTo("x:2999");
    assertThat(findings.latest())
        .extracting(mention -> mention.id().value())
        .containsExactly("x:0", "x:1", "x:2", "x:3", "x:4");
    assertThat(findings.widest()).as("nobody's reach is known").isEmpty();
  }

  @Test
  void theMostReachIsFoundAmongThousandsToo() {
    List<EnrichedMention> batch = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      batch.add(
          brand("x:" + i)
              .at(NOON.minusSeconds(i))
              .by(new Author("a" + i, null, (long) (i * 7919 % 3_001)))
              .enriched());
    }
    store.store(batch);

    assertThat(anHour().widest())
        .extracting(mention -> mention.mention().reach())
        .containsExactly(3_000L, 2_999L, 2_998L, 2_997L, 2_996L);
  }

  @Test
  void copiesAreTheMentionsThatStartedNoStory() {
    stored(
        brand("x:1").inStory("x:1"),
        brand("x:2").inStory("x:1"),
        brand("x:3").inStory("x:1"),
        brand("x:4").inStory("x:4"));

    assertThat(anHour()).extracting(Findings::count, Findings::copies).containsExactly(4L, 2L);
  }

  @Test
  void nothingSaidIsNothingFound() {
    assertThat(evidence.findings(BRAND, NOON.minusSeconds(60), NOON)).isEmpty();
  }

  @Test
  void aDayIsCutIntoHoursThatEndWithTheAlert() {
    stored(
        brand("x:1").at(NOON.minus(Duration.ofMinutes(1))),
        brand("x:2").at(NOON.minus(Duration.ofMinutes(59))),
        brand("x:3").at(NOON.minus(Duration.ofMinutes(61))),
        brand("x:4").at(NOON.minus(Duration.ofHours(24))),
        brand("x:5").at(NOON.minus(Duration.ofHours(48))));

    Hours hours = evidence.hours(BRAND, NOON, null);

    assertThat(hours.counts()).hasSize(24).startsWith(1L, 0L).endsWith(0L, 1L, 2L);
    assertThat(hours.end()).isEqualTo(NOON);
    assertThat(hours.usual()).isEqualTo(3 / 48.0);
    assertThat(evidence.hours(BRAND, NOON, 7.0).usual()).isEqualTo(7);
  }

  @Test
  void whatIsAroundIsNamedMostMentionsFirstAndUnknownCountriesAreNone() {
    Details belgian = new Details(Kind.UNKNOWN, null, null, "BE", "Gent-Zuid");
    stored(
        brand("x:1").from("fora").with(belgian),
        brand("x:2").from("nieuws"),
        brand("x:3").from("nieuws"));

    Surroundings around = evidence.surroundings(BRAND, anHour(), null);

    assertThat(around.sources()).containsExactly(new Share("nieuws", 2), new Share("fora", 1));
    assertThat(around.locations()).containsExactly(new Share("Gent-Zuid", 1));
    assertThat(around.countries()).containsExactly(new Share("BE", 1));
    assertThat(around.topics()).containsExactly(new Share("storing", 9));
  }

  @Test
  void aPartThatCannotBeReadIsLeftOut() {
    stored(brand("x:1").from("fora"));
    Evidence broken =
        new Evidence(
            store,
            request -> {
              throw new IllegalStateException("too long");
            });

    assertThat(broken.surroundings(BRAND, anHour(), null))
        .extracting(Surroundings::topics, Surroundings::sources)
        .containsExactly(List.of(), List.of(new Share("fora", 1)));
  }
}
