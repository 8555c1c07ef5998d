package nl.buzzard.sentiment.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Sentiment.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconSentimentTest {

  private static final LexiconSentiment CLASSIFIER = LexiconSentiment.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEGATIVE | Wéér 2 uur vertraging @Veldspoor, lekker dan #fail
          NEGATIVE | al drie kwartier in de wachtrij
          NEGATIVE | de app werkt niet
          NEGATIVE | dit is niet leuk
          NEGATIVE | helemaal niks waard
          NEGATIVE | ik ben hier echt klaar mee
          NEGATIVE | Top hoor, sim geblokkeerd
          NEGATIVE | bedankt voor niks
          NEGATIVE | nooit meer
          NEGATIVE | opgelicht door een winkel
          NEGATIVE | waardeloze service 😡
          NEGATIVE | kut hoor
          NEGATIVE | Amai, wat een miserie
          NEGATIVE | de monteur was aardig maar het internet ligt plat
          NEGATIVE | geen reactie gekregen
          NEGATIVE | dat helpt niet
          NEGATIVE | sleeeecht
          POSITIVE | toooop geholpen
          POSITIVE | chapeau voor de monteur
          POSITIVE | heel blij met de nieuwe app
          POSITIVE | niet slecht, echt goed gedaan
          POSITIVE | dankjewel, opgelost!
          POSITIVE | goed bezig 👏
          POSITIVE | geen gezeik, gewoon goed
          POSITIVE | plezant winkeltje, vriendelijk personeel
          POSITIVE | het duurde even maar ik ben heel tevreden
          POSITIVE | vreselijk goed
          NEUTRAL  | de winkel in Zwolle is op maandag open
          NEUTRAL  | ik woon in Utrecht
          """)
  void dutchSoundsAsItSounds(Label expected, String text) {
    assertThat(CLASSIFIER.classify(text, Language.NL).label()).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NEGATIVE | worst airline ever
          NEGATIVE | two hours on hold, rude agent
          NEGATIVE | not good
          NEGATIVE | I don't like this, not helpful at all
          NEGATIVE | my flight is delayed again
          NEGATIVE | thanks for nothing
          NEGATIVE | never flying with you again
          NEGATIVE | the crew was nice but the flight was a nightmare
          NEGATIVE | still waiting for my refund
          NEGATIVE | this is NOT acceptable #fail
          NEGATIVE | what a joke
          NEGATIVE | it doesn't work :(
          NEGATIVE | can't log in, useless app
          NEGATIVE | so disappointed
          NEGATIVE | great, another delay
          POSITIVE | awesome service, thank you!
          POSITIVE | I love this sim
          POSITIVE | coooool
          POSITIVE | not bad, really great stuff
          POSITIVE | no problem, works great
          POSITIVE | it took a while but I am very happy
          POSITIVE | well played
          POSITIVE | you guys rock <3
          POSITIVE | hats off to the engineer
          POSITIVE | thx 🙏
          NEUTRAL  | the shop opens at nine
          NEUTRAL  | which VLAN is it
          """)
  void englishSoundsAsItSounds(Label expected, String text) {
    assertThat(CLASSIFIER.classify(text, Language.EN).label()).as(text).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"goed", "leuk", "tevreden", "handig", "mooi", "betrouwbaar", "vriendelijk"})
  void nietTurnsALonePositiveWord(String word) {
    assertThat(score(word, Language.NL)).isPositive();
    assertThat(score("niet " + word, Language.NL)).isNegative();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "nice", "happy", "helpful", "friendly", "reliable", "impressed"})
  void notTurnsALonePositiveWord(String word) {
    assertThat(score(word, Language.EN)).isPositive();
    assertThat(score("not " + word, Language.EN)).isNegative();
  }

  @Test
  void emphasisCountsForMore() {
    assertThat(score("heel goed", Language.NL)).isGreaterThan(score("goed", Language.NL));
    assertThat(score("een beetje goed", Language.NL)).isLessThan(score("goed", Language.NL));
    assertThat(score("goed!!!", Language.NL)).isGreaterThan(score("goed", Language.NL));
    assertThat(score("this is GOOD stuff here", Language.EN))
        .isGreaterThan(score("this is good stuff here", Language.EN));
  }

  @Test
  void evidenceIsTheWordsAsTheyStand() {
    assertThat(CLASSIFIER.classify("De app is niet goed en TRAAG", Language.NL).evidence())
        .containsExactly("niet goed", "TRAAG");
  }

  @Test
  void aTextWithoutEvidenceIsNeutralAndHardlySure() {
    Sentiment sentiment = CLASSIFIER.classify("de bus van negen uur", Language.NL);
    assertThat(sentiment).isEqualTo(new Sentiment(Label.NEUTRAL, 0, 0.2, List.of()));
  }

  @Test
  void moreEvidenceIsMoreSure() {
    assertThat(CLASSIFIER.classify("slecht, traag en onbeschoft", Language.NL).confidence())
        .isGreaterThan(CLASSIFIER.classify("slecht", Language.NL).confidence());
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"OTHER", "UNKNOWN"})
  void withoutALanguageBothListsAreRead(Language language) {
    assertThat(CLASSIFIER.classify("waardeloos", language).label()).isEqualTo(Label.NEGATIVE);
    assertThat(CLASSIFIER.classify("awesome", language).label()).isEqualTo(Label.POSITIVE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ͨ̐z̴̡̢a̷̕l̶͞g̸o̵ niet goed",
        "مرحبا #fail",
        "😡😡😡",
        "\uD83D goed",
        "\u0000slecht"
      })
  void oddTextIsReadLikeAnyOther(String text) {
    assertHolds(text);
  }

  @Test
  void aMillionCharactersAreRead() {
    assertHolds("niet goed, slechte service! ".repeat(36_000));
  }

  @Property(tries = 300)
  void anyTextGivesAScoreInRangeAndEvidenceFromTheText(@ForAll String text) {
    assertHolds(text);
  }

  private static void assertHolds(String text) {
    for (Language language : Language.values()) {
      Sentiment sentiment = CLASSIFIER.classify(text, language);
      assertThat(sentiment.score()).isBetween(-1.0, 1.0);
      assertThat(sentiment.evidence()).doesNotHaveDuplicates().allMatch(text::contains);
      assertThat(CLASSIFIER.classify(text, language)).isEqualTo(sentiment);
    }
  }

  private static double score(String text, Language language) {
    return CLASSIFIER.classify(text, language).score();
  }
}
