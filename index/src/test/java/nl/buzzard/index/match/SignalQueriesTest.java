package nl.buzzard.index.match;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.config.ShippedSignals;
import nl.buzzard.config.WrittenSignal;
import nl.buzzard.core.mention.LifeEvent;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalQueriesTest {

  private static final QueryParser PARSER = new QueryParser(ZoneId.of("UTC"));
  private static final List<WrittenSignal> SHIPPED = ShippedSignals.read(PARSER);
  private static final SignalQueries QUERIES = new SignalQueries(SHIPPED);

  @Test
  void theWordsThatAnswerAreTheEvidence() throws QueryException {
    SignalQueries queries =
        new SignalQueries(
            List.of(written(Signal.Type.COMPLAINT, null, "trein NEAR/3 laat OR #fail")));

    assertThat(queries.detect(saying("De trein was te laat, bah #fail").enriched()))
        .containsExactly(
            new Signal(Signal.Type.COMPLAINT, null, List.of("trein", "laat", "#fail")));
  }

  @Test
  void aNameWrittenTwiceIsOneSignal() throws QueryException {
    SignalQueries queries =
        new SignalQueries(
            List.of(
                written(Signal.Type.CRISIS, null, "brand"),
                written(Signal.Type.OWN, "MISSED", "gemist"),
                written(Signal.Type.CRISIS, null, "gewond")));

    assertThat(queries.detect(saying("brand, twee gewond, uitzending gemist").enriched()))
        .containsExactlyInAnyOrder(
            new Signal(Signal.Type.CRISIS, null, List.of("brand", "gewond")),
            new Signal(Signal.Type.OWN, "MISSED", List.of("gemist")));
  }

  @Test
  void aSignalMayLookAtWhatIsUnderstood() throws QueryException {
    SignalQueries queries =
        new SignalQueries(
            List.of(written(Signal.Type.COMPLAINT, null, "trein sentiment:negative")));

    assertThat(queries.detect(saying("de trein").negative("trein").enriched())).hasSize(1);
    assertThat(queries.detect(saying("de trein").positive("trein").enriched())).isEmpty();
  }

  @Test
  void otherSignalsAreLookedForFromTheNextMentionOn() throws QueryException {
    SignalQueries queries = new SignalQueries(List.of());
    assertThat(queries.detect(saying("brand").enriched())).isEmpty();

    queries.replaceAll(List.of(written(Signal.Type.CRISIS, null, "brand")));
    assertThat(queries.detect(saying("brand").enriched())).hasSize(1);
  }

  @Test
  void everySignalAndEveryLifeEventIsWrittenInTheTextsThatComeAlong() {
    Map<Signal.Type, List<WrittenSignal>> byType =
        SHIPPED.stream().collect(Collectors.groupingBy(WrittenSignal::type));

    assertThat(byType.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Signal.Type.values()).filter(type -> type != Signal.Type.OWN).toList());
    assertThat(byType.getOrDefault(Signal.Type.LIFE_EVENT, List.of()))
        .extracting(WrittenSignal::kind)
        .containsOnly(Arrays.stream(LifeEvent.values()).map(Enum::name).toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPLAINT       | Al drie weken geen reactie op mijn klacht
          COMPLAINT       | lekker dan #fail
          COMPLAINT       | they lost my luggage
          QUESTION        | Weet iemand of de winkel op zondag open is?
          QUESTION        | does anyone know if the shop is open
          PRAISE          | chapeau voor de monteur, heel vriendelijk
          PRAISE          | kudos to the crew, lovely people
          BUYING_INTENT   | twijfel tussen Veldspoor en een ander
          BUYING_INTENT   | thinking of switching to Veldspoor
          CHURN_RISK      | vandaag mijn abonnement opgezegd
          CHURN_RISK      | taking my business elsewhere
          CRISIS          | datalek bij Veldspoor, alle adressen op straat
          CRISIS          | my phone exploded, two people injured
          SPAM            | RT and follow to win a new phone
          MOVING_HOUSE    | wij verhuizen in mei naar Zwolle
          NEW_HOME        | net een huis gekocht in Ede
          NEW_JOB         | new job, starting monday
          STARTED_COMPANY | in mei open ik mijn eigen winkel
          GRADUATION      | eindelijk afgestudeerd!
          WEDDING         | wij gaan trouwen in juni
          NEW_CAR         | vandaag onze nieuwe auto opgehaald
          TRAVEL          | we gaan drie weken naar Spanje
          """)
  void aWrittenCueShowsItsSignal(String expected, String text) {
    assertThat(QUERIES.detect(saying(text).enriched()))
        .as(text)
        .extracting(signal -> signal.kind() == null ? signal.type().name() : signal.kind())
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ik ben zwanger, in mei komt de baby",
        "we are expecting a baby in May",
        "de dokter zegt dat ik kanker heb",
        "just diagnosed with diabetes",
        "ik zit in de schuldsanering",
        "I am deep in debt",
        "lid geworden van de vakbond",
        "joined the union yesterday",
        "ik ga elke zondag naar de kerk",
        "converted to islam last year",
        "ik stem op een andere partij",
        "voting for the other party this time",
      })
  void whatIsNobodysBusinessIsNeverALifeEvent(String text) {
    assertThat(QUERIES.detect(saying(text).enriched()))
        .extracting(Signal::type)
        .doesNotContain(Signal.Type.LIFE_EVENT);
  }

  @Property(tries = 100)
  void evidenceAlwaysComesFromTheText(@ForAll String text) {
    String said = "kan iemand helpen? #fail " + text;
    assertThat(QUERIES.detect(saying(said).enriched()))
        .allSatisfy(signal -> assertThat(signal.evidence()).isNotEmpty().allMatch(said::contains));
  }

  private static WrittenSignal written(Signal.Type type, @Nullable String kind, String query)
      throws QueryException {
    return new WrittenSignal(type, kind, PARSER.parse(query));
  }
}
