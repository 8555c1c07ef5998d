package nl.buzzard.sentiment.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.lexicon.LexiconSentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CueSignalDetectorTest {

  private static final CascadeLanguageDetector LANGUAGE = CascadeLanguageDetector.load();
  private static final LexiconSentiment SENTIMENT = LexiconSentiment.load();
  private static final CueSignalDetector DETECTOR = CueSignalDetector.load();

  @Test
  void aComplaintIsUnderstoodFromEndToEnd() {
    EnrichedMention mention = understood("Wéér 2 uur vertraging @Veldspoor, lekker dan #fail");
    assertThat(mention.language()).isEqualTo(Language.NL);
    assertThat(mention.sentiment().label()).isEqualTo(Sentiment.Label.NEGATIVE);
    assertThat(mention.signals())
        .containsExactly(
            new Signal(
                Signal.Type.COMPLAINT, null, List.of("uur vertraging", "lekker dan", "#fail")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COMPLAINT     | Al drie weken geen reactie op mijn klacht
          COMPLAINT     | al twee uur in de wachtrij bij @veldspoor
          COMPLAINT     | het internet is waardeloos vandaag
          COMPLAINT     | internet ligt er weer uit
          COMPLAINT     | mijn factuur is belachelijk hoog
          COMPLAINT     | two hours on hold and nobody answers
          COMPLAINT     | they lost my luggage
          COMPLAINT     | charged twice for the same invoice
          COMPLAINT     | the app doesn't work
          COMPLAINT     | rude staff at the gate
          QUESTION      | Weet iemand of de winkel op zondag open is?
          QUESTION      | @veldspoor kan ik mijn fiets meenemen in de trein?
          QUESTION      | Hoe laat vertrekt de laatste bus?
          QUESTION      | goede schoenmaker in Ede gezocht #durftevragen
          QUESTION      | does anyone know if the shop is open
          QUESTION      | @veldspoor can I bring my bike on the train?
          QUESTION      | which train goes to Zwolle?
          PRAISE        | Bedankt voor de snelle hulp, top!
          PRAISE        | chapeau voor de monteur, heel vriendelijk
          PRAISE        | Netjes opgelost door de winkel
          PRAISE        | thanks for the great help
          PRAISE        | kudos to the crew, lovely people
          BUYING_INTENT | iemand ervaring met de fietsen van Veldspoor?
          BUYING_INTENT | twijfel tussen Veldspoor en een ander
          BUYING_INTENT | op zoek naar een nieuwe provider
          BUYING_INTENT | ik overweeg een elektrische fiets te kopen
          BUYING_INTENT | thinking of switching to Veldspoor
          BUYING_INTENT | looking for a new phone plan
          BUYING_INTENT | torn between two offers
          CHURN_RISK    | ik ben er echt klaar met jullie
          CHURN_RISK    | vandaag mijn abonnement opgezegd
          CHURN_RISK    | ik ga overstappen naar een ander
          CHURN_RISK    | ik zeg op per 1 mei
          CHURN_RISK    | cancelling my subscription today
          CHURN_RISK    | I am never flying with you again
          CHURN_RISK    | taking my business elsewhere
          CRISIS        | kan 112 niet bereiken met deze telefoon
          CRISIS        | datalek bij Veldspoor, alle adressen op straat
          CRISIS        | my phone exploded, two people injured
          CRISIS        | the emergency number is not reachable
          SPAM          | verdien 300 euro per dag, link in bio
          SPAM          | RT and follow to win a new phone
          SPAM          | make 400 a day from your couch
          SPAM          | crypto signals, double your profit
          """)
  void aCueGivesItsSignal(Signal.Type expected, String text) {
    assertThat(understood(text).signals()).as(text).extracting(Signal::type).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MOVING_HOUSE    | wij verhuizen in mei naar Zwolle
          MOVING_HOUSE    | we are moving in together
          NEW_HOME        | net een huis gekocht in Ede
          NEW_HOME        | we bought a house
          NEW_JOB         | maandag begint mijn nieuwe baan
          NEW_JOB         | new job, starting monday
          STARTED_COMPANY | in mei open ik mijn eigen winkel
          STARTED_COMPANY | starting my own studio
          GRADUATION      | eindelijk afgestudeerd!
          GRADUATION      | graduated yesterday
          WEDDING         | wij gaan trouwen in juni
          WEDDING         | we're getting married
          NEW_CAR         | vandaag onze nieuwe auto opgehaald
          NEW_CAR         | bought a new car
          TRAVEL          | we gaan drie weken naar Spanje
          TRAVEL          | off to Norway on Friday
          """)
  void aLifeEventHasItsKind(String kind, String text) {
    assertThat(understood(text).signals())
        .as(text)
        .filteredOn(signal -> signal.type() == Signal.Type.LIFE_EVENT)
        .extracting(Signal::kind)
        .contains(kind);
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
    assertThat(understood(text).shows(Signal.Type.LIFE_EVENT)).as(text).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "De winkel in Zwolle is op maandag gesloten",
        "Vandaag met de trein naar kantoor",
        "The new shop opens at nine",
        "Het bedrijf maakt morgen de cijfers bekend",
        "reading a book about trains",
        "abonnement is maandelijks opzegbaar",
      })
  void plainTalkHasNoSignal(String text) {
    assertThat(understood(text).signals()).as(text).isEmpty();
  }

  @Test
  void bitterThanksAreNoPraise() {
    assertThat(understood("Bedankt voor niks, top hoor").shows(Signal.Type.PRAISE)).isFalse();
  }

  @Test
  void theReplyOfAWebcareAgentShowsNothing() {
    assertThat(understood("Wat vervelend, de storing is bekend en balen! ^Sanne").signals())
        .isEmpty();
  }

  @Test
  void aQuestionWithAMildWordIsNoComplaint() {
    assertThat(understood("Is de trage trein al weg?").shows(Signal.Type.COMPLAINT)).isFalse();
    assertThat(understood("De trein is traag").shows(Signal.Type.COMPLAINT)).isTrue();
  }

  @Test
  void aNewspaperReportsAndDoesNotComplain() {
    String text = "De service van de trein is slecht, zegt een onderzoeker";
    assertThat(understood(text, Platform.FORUM).shows(Signal.Type.COMPLAINT)).isTrue();
    assertThat(understood(text, Platform.NEWS).shows(Signal.Type.COMPLAINT)).isFalse();
  }

  @Test
  void spamShowsNothingElse() {
    assertThat(understood("GRATIS telefoon kopen? klik op mijn profiel").signals())
        .extracting(Signal::type)
        .containsExactly(Signal.Type.SPAM);
  }

  @Test
  void everyTypeAndKindIsGivenOnce() {
    List<Signal> signals =
        understood("wij verhuizen! ja wij verhuizen. huis gekocht, huis gekocht").signals();
    assertThat(signals)
        .extracting(signal -> signal.type() + "/" + signal.kind())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "??? !!!", "😡😡", "مرحبا؟", "z̴̡a̷l̶g̸o̵", "@", "#", "\uD83D?"})
  void oddTextIsReadLikeAnyOther(String text) {
    assertHolds(text);
  }

  @Test
  void aMillionCharactersAreRead() {
    assertHolds("kan iemand mij helpen? ik ben er klaar mee ".repeat(24_000));
  }

  @Property(tries = 300)
  void evidenceAlwaysComesFromTheText(@ForAll String text) {
    assertHolds(text);
  }

  private static void assertHolds(String text) {
    EnrichedMention mention = understood(text);
    assertThat(mention.signals())
        .allSatisfy(signal -> assertThat(signal.evidence()).isNotEmpty().allMatch(text::contains));
    assertThat(DETECTOR.detect(mention)).isEqualTo(mention.signals());
  }

  private static EnrichedMention understood(String text) {
    return understood(text, Platform.X);
  }

  private static EnrichedMention understood(String text, Platform platform) {
    Mention mention =
        new Mention(
            new MentionId("x:1"),
            new Origin(new SourceId("timeline"), platform, "1", null, null),
            null,
            text,
            Author.UNKNOWN,
            Instant.EPOCH,
            Instant.EPOCH,
            Engagement.UNKNOWN,
            List.of());
    Language language = LANGUAGE.detect(text);
    EnrichedMention read =
        EnrichedMention.notYetUnderstood(mention, List.of())
            .withLanguage(language)
            .withSentiment(SENTIMENT.classify(text, language));
    return read.withSignals(DETECTOR.detect(read));
  }
}
