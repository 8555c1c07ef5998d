package nl.buzzard.index.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFormsTest {

  @ParameterizedTest
  @CsvSource({
    "storingen, storing",
    "klanten, klant",
    "boten, boot",
    "bonnen, bon",
    "telefoons, telefoon",
    "problemen, probleem",
    "personen, persoon",
    "huizen, huis",
    "brieven, brief",
    "winkelen, winkel",
    "mogelijkheden, mogelijkheid",
    "categorieen, categorie",
    "mannen, man",
    "prijzen, prijs",
    "slechte, slecht",
    "grote, groot",
    "snelle, snel",
    "boze, boos",
    "mooie, mooi",
    "mailtje, mail",
    "filmpje, film",
    "pakjes, pak",
    "bootje, boot",
    "straatje, straat",
    "koninkje, koning",
    "balletje, bal",
    "telefoontjes, telefoon",
    "abonnementen, abonnement",
  })
  void dutchFormsShareAStem(String form, String base) {
    assertThat(DutchStem.of(form)).isEqualTo(DutchStem.of(base));
  }

  @ParameterizedTest
  @CsvSource({
    "boot, bot",
    "maan, man",
    "status, stat",
    "klm, klms",
    "plus, plu",
    "bos, boos",
    "bus, bu",
    "ns, n",
    "koe, koeken"
  })
  void otherDutchWordsKeepTheirOwn(String one, String other) {
    assertThat(DutchStem.of(one)).isNotEqualTo(DutchStem.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "delays, delay",
    "delayed, delay",
    "cancelling, cancel",
    "cancelled, cancel",
    "calling, call",
    "companies, company",
    "tried, try",
    "boxes, box",
    "prices, price",
    "pricing, price",
    "stopped, stop",
    "losses, loss",
  })
  void englishFormsInATextAreFoundByTheirBase(String form, String base) {
    assertThat(EnglishStem.ofText(form)).isEqualTo(EnglishStem.ofQuery(base));
  }

  @ParameterizedTest
  @CsvSource({"storing, store", "ring, r", "bus, bu", "red, r", "this, thi"})
  void whoAsksForAnIngWantsNoOtherWord(String asked, String other) {
    assertThat(EnglishStem.ofQuery(asked)).isNotEqualTo(EnglishStem.ofQuery(other));
  }
}
