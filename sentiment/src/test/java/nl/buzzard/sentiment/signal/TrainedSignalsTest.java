package nl.buzzard.sentiment.signal;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.sentiment.fast.SentimentFeatures;
import nl.buzzard.sentiment.language.CascadeLanguageDetector;
import nl.buzzard.sentiment.linear.LinearModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter that comes with Buzzard, above whatever was written. */
class TrainedSignalsTest {

  @TempDir Path folder;

  private static final SignalFeatures FEATURES = new SignalFeatures(SentimentFeatures.shipped());

  private static final LinearModel FILTER = TrainedSignals.shipped();

  private static final Signal WEDDING =
      new Signal(Signal.Type.LIFE_EVENT, "WEDDING", List.of("trouwen"));
  private static final Signal OWN = new Signal(Signal.Type.OWN, "MISSED", List.of("gemist"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | COMPLAINT     | Al drie weken geen reactie op mijn klacht, belachelijk
          EN | COMPLAINT     | two hours on hold and nobody answers, terrible service
          NL | QUESTION      | @veldspoor kan ik mijn fiets meenemen in de trein?
          EN | QUESTION      | @veldspoor can I bring my bike on the train?
          NL | PRAISE        | Bedankt voor de snelle hulp, top geholpen!
          NL | CHURN_RISK    | vandaag mijn abonnement opgezegd, ik stap over
          """)
  void whatNobodyWroteDownIsFoundByItsWords(Language language, Signal.Type expected, String text) {
    assertThat(filtered(saying(text).in(language)))
        .as(text)
        .filteredOn(signal -> signal.type() == expected)
        .singleElement()
        .satisfies(signal -> assertThat(signal.evidence()).isNotEmpty().allMatch(text::contains));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | Wanneer is de storing bij Veldspoor voorbij? Bericht nieuw7
          NL | @veldspoor Hoe laat gaat de laatste trein naar Zwolle?
          NL | Hoi, hoe lang duurt de storing nog? Ik moet thuiswerken
          NL | wanneer wordt het glasvezel aangelegd in Ede? groet Jan
          NL | Wanneer komt de monteur? Zit al de hele dag te wachten.
          NL | Waarom is mijn rekening hoger dan vorige maand? Graag uitleg
          NL | Welke documenten heb ik nodig voor een nieuw paspoort? Alvast bedankt
          NL | Is de storing al opgelost? Hier nog steeds geen internet
          NL | Wij verhuizen in mei, kan het internet dan mee? Dank u.
          EN | When will the outage in Leeds be fixed? Been down since 9
          EN | When is the app back? Need my ticket.
          EN | Is the outage over yet? My router still blinks
          EN | Does the store open on Sunday? Thanks
          """)
  void whatIsPlainlyAskedIsAQuestionWhateverFollows(Language language, String text) {
    assertThat(filtered(saying(text).in(language)))
        .filteredOn(signal -> signal.type() == Signal.Type.QUESTION)
        .singleElement()
        .satisfies(signal -> assertThat(signal.evidence()).singleElement().matches(text::contains));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | hoe dan?!
          NL | Hoe dan? Serieus.
          NL | wie doet zoiets?
          NL | Wie verzint dit? Echt waar
          NL | hoe moeilijk kan het zijn?
          NL | Kan het nog gekker?
          NL | Hoe durven ze? Schandalig
          EN | Who does that?
          EN | How hard can it be? Third time this week
          """)
  void whatWantsNoAnswerIsNone(Language language, String text) {
    Signal seeming = new Signal(Signal.Type.QUESTION, null, List.of(text.substring(0, 3)));
    assertThat(filtered(saying(text).in(language), seeming))
        .extracting(Signal::type)
        .doesNotContain(Signal.Type.QUESTION);
  }

  @Test
  void whatOnlySeemsSoIsDropped() {
    Signal seeming = new Signal(Signal.Type.COMPLAINT, null, List.of("trein"));
    assertThat(filtered(saying("De trein naar Zwolle staat op spoor 5").in(Language.NL), seeming))
        .isEmpty();
  }

  @Test
  void theWrittenWordsAreTheEvidenceWhereThereAreAny() {
    Signal written = new Signal(Signal.Type.COMPLAINT, null, List.of("lekker dan", "#fail"));
    assertThat(
            filtered(
                saying("Wéér 2 uur vertraging @Veldspoor, lekker dan #fail").in(Language.NL),
                written))
        .contains(written);
  }

  @Test
  void nothingIsACrisisWithoutAWordOfDanger() {
    MadeUpMention said =
        saying("Brand in het laadstation van Volthuis, drie gewonden, omwonenden geëvacueerd")
            .in(Language.NL);
    Signal danger = new Signal(Signal.Type.CRISIS, null, List.of("gewonden"));

    assertThat(filtered(said, danger)).contains(danger);
    assertThat(filtered(said)).extracting(Signal::type).doesNotContain(Signal.Type.CRISIS);
  }

  @Test
  void aModelOfOtherClassesIsRefusedInOneSentence() throws IOException {
    Path file = folder.resolve("signals.model");
    try (InputStream model = CascadeLanguageDetector.class.getResourceAsStream("language.model")) {
      Files.write(file, model.readAllBytes());
    }

    assertThatThrownBy(() -> TrainedSignals.load(mention -> List.of(), folder))
        .hasMessage(file + " is no filter of signals: it judges 3 signals, not 15");
  }

  @Test
  void signalsOfOnesOwnPassAsTheyAre() {
    assertThat(filtered(saying("de uitzending gemist").in(Language.NL), OWN)).contains(OWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | MOVING_HOUSE    | Wij verhuizen 1 mei naar Zwolle, kan het internet mee?
          NL | NEW_JOB         | Maandag begin ik aan mijn nieuwe baan, ik heb er zin in
          NL | GRADUATION      | Vandaag mijn diploma gehaald! Geslaagd!
          NL | WEDDING         | Over drie weken gaan we trouwen en het pak is er nog niet
          NL | STARTED_COMPANY | Ik ben net voor mezelf begonnen als zzp'er, welke rekening heb ik nodig?
          EN | NEW_CAR         | Picked up my new car today, what a feeling
          EN | TRAVEL          | Flying to Rome on Friday for two weeks, can I use my bundle there?
          """)
  void aLifeEventIsFoundByItsWords(Language language, String kind, String text) {
    assertThat(filtered(saying(text).in(language)))
        .filteredOn(signal -> signal.type() == Signal.Type.LIFE_EVENT)
        .extracting(Signal::kind)
        .contains(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NL | Ik ben zwanger, in juni komt de kleine
          NL | Mijn moeder is gisteren overleden
          NL | Volgende week word ik geopereerd aan mijn knie
          NL | Zit diep in de schulden en weet het niet meer
          NL | Sinds vorige maand lid van de vakbond
          EN | We're expecting a baby in June
          EN | My father passed away last night
          EN | I was baptised on Sunday
          """)
  void whatIsNobodysBusinessIsNoLifeEvent(Language language, String text) {
    assertThat(filtered(saying(text).in(language)))
        .extracting(Signal::type)
        .doesNotContain(Signal.Type.LIFE_EVENT);
  }

  @Test
  void spamShowsNothingElseButSignalsOfOnesOwn() {
    String spam = "GRATIS telefoon winnen? volg, like en deel! klik op de link in bio #winactie";
    assertThat(filtered(saying(spam).in(Language.NL), WEDDING, OWN))
        .extracting(Signal::type)
        .containsExactly(Signal.Type.SPAM, Signal.Type.OWN);
  }

  @Test
  void aNewspaperDoesNotAsk() {
    MadeUpMention said = saying("Wanneer wordt de brug over de Vecht geopend?").in(Language.NL);
    assertThat(filtered(said)).extracting(Signal::type).contains(Signal.Type.QUESTION);
    assertThat(filtered(said.on(Platform.NEWS)))
        .extracting(Signal::type)
        .doesNotContain(Signal.Type.QUESTION);
  }

  @Test
  void aNewspaperReportsAndDoesNotComplain() {
    MadeUpMention said =
        saying("Al drie weken geen reactie op mijn klacht, belachelijk").in(Language.NL);
    assertThat(filtered(said)).extracting(Signal::type).contains(Signal.Type.COMPLAINT);
    assertThat(filtered(said.on(Platform.NEWS)))
        .extracting(Signal::type)
        .doesNotContain(Signal.Type.COMPLAINT);
  }

  @Test
  void theReplyOfAWebcareAgentShowsNothing() {
    assertThat(filtered(saying("Wat vervelend, uitzending gemist? ^Sanne").in(Language.NL), OWN))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?", "??? !!!", "😡😡", "مرحبا؟", "z̴̡a̷l̶g̸o̵", "@", "#", "\uD83D?"})
  void oddTextIsReadLikeAnyOther(String text) {
    assertHolds(text);
  }

  @Test
  void aLongTextIsRead() {
    assertHolds("kan iemand mij helpen? ik ben er klaar mee ".repeat(2_000));
  }

  @Property(tries = 200)
  void evidenceAlwaysComesFromTheText(@ForAll String text) {
    assertHolds("boos? " + text);
  }

  private static void assertHolds(String text) {
    assertThat(filtered(saying(text).in(Language.NL)))
        .allSatisfy(signal -> assertThat(signal.evidence()).isNotEmpty().allMatch(text::contains));
  }

  private static List<Signal> filtered(MadeUpMention said, Signal... written) {
    return new TrainedSignals(mention -> List.of(written), FEATURES, FILTER)
        .detect(said.enriched());
  }
}
