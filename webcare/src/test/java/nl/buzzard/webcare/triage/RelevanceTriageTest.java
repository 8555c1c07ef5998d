package nl.buzzard.webcare.triage;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static nl.buzzard.core.mention.TriageDecision.Verdict.LISTEN;
import static nl.buzzard.core.mention.TriageDecision.Verdict.QUEUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.buzzard.config.Brand;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.mention.TriageDecision.Reason;
import nl.buzzard.core.mention.TriageDecision.Verdict;
import nl.buzzard.core.query.MentionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RelevanceTriageTest {

  private static final RelevanceTriage TRIAGE =
      new RelevanceTriage(
          List.of(
              new Brand("Veerbus", Brand.Role.OWN, MentionQuery.everything(), List.of("veerbus")),
              new Brand("Snelpont", Brand.Role.COMPETITOR, MentionQuery.everything(), List.of())),
          Set.of("Vacatures"),
          source -> source.name().equals("Onze pagina"));

  private static final RelevanceTriage WITHOUT_BRANDS = new RelevanceTriage(List.of());

  static Stream<Arguments> rules() {
    return Stream.of(
        // what stays out of the queue
        row(ours("kapot").showing(Signal.Type.COMPLAINT).tagged("Vacatures"), LISTEN, 0, "HIDDEN"),
        row(
            ours("kapot").showing(Signal.Type.COMPLAINT).tagged("Facturen"),
            QUEUE,
            30,
            "COMPLAINT"),
        row(ours("gratis prijzen").showing(Signal.Type.SPAM), LISTEN, 0, "SPAM"),
        row(ours("storing").showing(Signal.Type.CRISIS).by("VeerBus"), LISTEN, 0, "OWN_POST"),
        row(ours("RT @anna: te laat").showing(Signal.Type.COMPLAINT), LISTEN, 0, "REPOST"),
        row(
            ours("storing").showing(Signal.Type.CRISIS).on(Platform.NEWS),
            LISTEN,
            0,
            "NEWS_ARTICLE"),
        row(
            ours("te laat").showing(Signal.Type.COMPLAINT).collected(NOON.plus(Duration.ofDays(8))),
            LISTEN,
            0,
            "OLD"),
        row(ours("de bus rijdt"), LISTEN, 0, "NO_CUE"),
        row(ours("wat een dag").negative("wat"), LISTEN, 0, "NO_CUE"),
        row(saying("wie kent een bus?").showing(Signal.Type.QUESTION), LISTEN, 0, "NO_CUE"),
        row(theirs("te laat").showing(Signal.Type.COMPLAINT), LISTEN, 0, "COMPETITOR_ONLY"),
        // what an agent must see
        row(ours("brand aan boord").showing(Signal.Type.CRISIS), QUEUE, 70, "CRISIS"),
        row(ours("ik zeg op").showing(Signal.Type.CHURN_RISK), QUEUE, 35, "CHURN_RISK"),
        row(ours("te laat").showing(Signal.Type.COMPLAINT), QUEUE, 30, "COMPLAINT"),
        row(ours("hoe laat?").showing(Signal.Type.QUESTION), QUEUE, 25, "QUESTION"),
        row(ours("wil kaartje").showing(Signal.Type.BUYING_INTENT), QUEUE, 20, "BUYING_INTENT"),
        row(ours("verhuisd").showing(Signal.Type.LIFE_EVENT), QUEUE, 12, "LIFE_EVENT"),
        row(ours("top").showing(Signal.Type.PRAISE), QUEUE, 5, "PRAISE"),
        row(ours("@Veerbus bah").negative("bah"), QUEUE, 21, "BRAND_ADDRESSED NEGATIVE"),
        row(
            ours("te laat").showing(Signal.Type.COMPLAINT).collected(NOON.plus(Duration.ofDays(7))),
            QUEUE,
            30,
            "COMPLAINT"),
        row(
            ours("te laat").about("Snelpont").showing(Signal.Type.COMPLAINT),
            QUEUE,
            30,
            "COMPLAINT"),
        // on a channel of our own everything but what is hidden or old
        row(saying("mooi weer").from("Onze pagina"), QUEUE, 11, "OWN_CHANNEL"),
        row(saying("mooi weer").from("Een pagina"), LISTEN, 0, "NO_CUE"),
        row(
            saying("te laat").from("Onze pagina").showing(Signal.Type.COMPLAINT),
            QUEUE,
            41,
            "COMPLAINT OWN_CHANNEL"),
        row(
            saying("prijzen").from("Onze pagina").showing(Signal.Type.SPAM),
            QUEUE,
            11,
            "OWN_CHANNEL"),
        row(saying("baan").from("Onze pagina").tagged("Vacatures"), LISTEN, 0, "HIDDEN"),
        row(
            saying("toen").from("Onze pagina").collected(NOON.plus(Duration.ofDays(8))),
            LISTEN,
            0,
            "OLD"),
        row(saying("welkom").from("Onze pagina").by("veerbus"), QUEUE, 0, "OWN_POST"),
        // a chance to win a customer, at half the urgency
        row(theirs("ik ga weg").showing(Signal.Type.CHURN_RISK), QUEUE, 17, "CHURN_RISK"),
        row(theirs("welke?").showing(Signal.Type.BUYING_INTENT), QUEUE, 10, "BUYING_INTENT"),
        // what adds up
        row(followed(999), QUEUE, 30, "COMPLAINT"),
        row(followed(1_000), QUEUE, 35, "COMPLAINT WIDE_REACH"),
        row(followed(12_400), QUEUE, 45, "COMPLAINT WIDE_REACH"),
        row(followed(100_000), QUEUE, 55, "COMPLAINT WIDE_REACH"),
        row(
            ours("Veerbus weer te laat. Zucht.").showing(Signal.Type.COMPLAINT),
            QUEUE,
            34,
            "COMPLAINT BRAND_IN_FIRST_SENTENCE"),
        row(
            ours("Weer te laat. Veerbusje, zucht.").showing(Signal.Type.COMPLAINT),
            QUEUE,
            30,
            "COMPLAINT"),
        row(
            ours("@veerbus weg hier")
                .showing(Signal.Type.COMPLAINT)
                .showing(Signal.Type.CHURN_RISK)
                .showing(Signal.Type.CRISIS)
                .negative("weg"),
            QUEUE,
            100,
            "CRISIS CHURN_RISK COMPLAINT BRAND_ADDRESSED NEGATIVE"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void decidesByTheTable(
      MadeUpMention mention, Verdict verdict, int urgency, List<Reason> reasons) {
    assertThat(TRIAGE.decide(mention.enriched()))
        .isEqualTo(new TriageDecision(verdict, urgency, reasons));
  }

  @Test
  void everyAssignedBrandIsOursWhenNoneIsConfigured() {
    assertThat(
            WITHOUT_BRANDS.decide(
                saying("te laat").about("Anders").showing(Signal.Type.COMPLAINT).enriched()))
        .isEqualTo(new TriageDecision(QUEUE, 30, List.of(Reason.COMPLAINT)));
  }

  @Test
  void anEmailAddressDoesNotAddressTheBrand() {
    assertThat(TRIAGE.decide(ours("mail hallo@veerbus").negative("mail").enriched()).verdict())
        .isEqualTo(LISTEN);
  }

  @Property
  void anotherCueNeverLowersTheUrgency(@ForAll("mentions") List<Signal.Type> cues) {
    MadeUpMention fewer = ours("te laat").showing(Signal.Type.COMPLAINT);
    int before = TRIAGE.decide(fewer.enriched()).urgency();
    cues.forEach(fewer::showing);
    assertThat(TRIAGE.decide(fewer.enriched()).urgency()).isBetween(before, 100);
  }

  @Provide
  Arbitrary<List<Signal.Type>> mentions() {
    return Arbitraries.of(Signal.Type.class)
        .filter(type -> type != Signal.Type.SPAM)
        .list()
        .ofMaxSize(6);
  }

  private static MadeUpMention ours(String text) {
    return saying(text).about("Veerbus");
  }

  private static MadeUpMention theirs(String text) {
    return saying(text).about("Snelpont");
  }

  private static MadeUpMention followed(long followers) {
    return ours("te laat").showing(Signal.Type.COMPLAINT).by(new Author("anna", "Anna", followers));
  }

  private static Arguments row(
      MadeUpMention mention, Verdict verdict, int urgency, String reasons) {
    return arguments(
        mention, verdict, urgency, Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toList());
  }
}
