package nl.buzzard.sentiment.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.core.mention.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CascadeLanguageDetectorTest {

  private static final CascadeLanguageDetector DETECTOR = CascadeLanguageDetector.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wéér twee uur vertraging @Veldspoor, lekker dan #fail",
        "waar blijft mijn pakketje?",
        "Storing in heel Utrecht, ook bij jullie?",
        "ik ga nooit meer terug",
        "Amai, ge zoudt denken dat ze dat kunnen oplossen",
        "top geholpen door de winkel vandaag",
        "ff serieus, wanneer komt de monteur nou",
        "De minister heeft de cijfers gisteren bekendgemaakt",
        "geen bereik hier",
        "Mooi weer vandaag in Zwolle",
      })
  void dutchIsDutch(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.NL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two hours on hold with @Veldspoor and still no answer",
        "where is my parcel?",
        "is it down for everyone or just me",
        "Thanks for the quick help today!",
        "never flying with them again",
        "the engineer was friendly",
        "can't log in since this morning",
        "what a lovely surprise",
        "My contract ends next month, what should I do",
        "your app crashes every time",
      })
  void englishIsEnglish(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.EN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ich habe heute schon wieder zwei Stunden gewartet",
        "Je ne comprends pas pourquoi le train est encore en retard",
        "No entiendo por qué el tren llega siempre tarde",
        "Non capisco perché il treno è sempre in ritardo",
        "Não entendo porque o comboio está sempre atrasado",
        "Jeg forstår ikke hvorfor toget altid er forsinket",
        "Jag förstår inte varför tåget alltid är försenat",
        "Ek weet nie hoekom die trein vandag weer laat is nie",
        "Ik wit net wêrom't de trein hjoed wer te let is",
        "القطار متأخر مرة أخرى",
        "поезд снова опаздывает",
        "電車がまた遅れています",
      })
  void anotherLanguageIsOther(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.OTHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "👍👍",
        "42",
        "ok",
        "@veldspoor",
        "#storing #fail",
        "https://veldspoor.nl"
      })
  void tooLittleIsUnknown(String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void handlesAndAddressesDoNotDecide() {
    assertThat(DETECTOR.detect("@the_weather_is_here waarom rijdt er niets https://the.of/and"))
        .isEqualTo(Language.NL);
  }

  @Property(tries = 300)
  void anyTextHasOneLanguage(@ForAll String text) {
    assertThat(DETECTOR.detect(text)).isNotNull().isEqualTo(DETECTOR.detect(text));
  }

  @Test
  void aMillionCharactersAreRead() {
    assertThat(DETECTOR.detect("waarom is de trein niet op tijd ".repeat(32_000)))
        .isEqualTo(Language.NL);
  }
}
