package nl.buzzard.core.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.buzzard.core.mention.PersonalData.Found;
import nl.buzzard.core.mention.PersonalData.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All people, addresses and numbers are made up; account numbers are those of documentation. */
class PersonalDataTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMAIL     | mail me op j.de.vries+klm@post.example graag    | j.de.vries+klm@post.example",
        "EMAIL     | (info-desk@polderfoon.co.example)               | info-desk@polderfoon.co.example",
        "PHONE     | bel 0600000000                                  | 0600000000",
        "PHONE     | app 06-00000000 even                            | 06-00000000",
        "PHONE     | 06 00 00 00 00 is mijn nummer                   | 06 00 00 00 00",
        "PHONE     | op 020-0000000 of mail                          | 020-0000000",
        "PHONE     | 0475 000000                                     | 0475 000000",
        "PHONE     | +31 6 00000000!                                 | +31 6 00000000",
        "PHONE     | 0031 (0)20 000 0000                             | 0031 (0)20 000 0000",
        "PHONE     | bel mij: 0470/00.00.00                          | 0470/00.00.00",
        "PHONE     | thuis is 02 000 00 00                           | 02 000 00 00",
        "PHONE     | ring 07700 900 000                              | 07700 900 000",
        "PHONE     | call (555) 010-0000                             | (555) 010-0000",
        "IBAN      | op NL91ABNA0417164300 graag                     | NL91ABNA0417164300",
        "IBAN      | NL91 ABNA 0417 1643 00 deze week nog            | NL91 ABNA 0417 1643 00",
        "IBAN      | nl91abna0417164300                              | nl91abna0417164300",
        "IBAN      | rekening BE68 5390 0754 7034.                   | BE68 5390 0754 7034",
        "IBAN      | DE89 3704 0044 0532 0130 00                     | DE89 3704 0044 0532 0130 00",
        "HOME      | ik woon op 1234 AB 56                           | 1234 AB 56",
        "HOME      | postcode 1234AB, nr 5-2                         | 1234AB, nr 5-2",
        "HOME      | 1234ab 12a al dagen geen water                  | 1234ab 12a",
        "HOME      | Dorpsstraat 12 b, 1234 AB Ons Dorp              | 12 b, 1234 AB",
        "REFERENCE | klantnummer 12345678 en niemand                 | 12345678",
        "REFERENCE | bestelnr: WK-2231-88                            | WK-2231-88",
        "REFERENCE | mijn ordernummer is 44.                         | ",
        "REFERENCE | order #9912345                                  | 9912345",
        "REFERENCE | Booking reference: no. QX7712                   | ",
        "REFERENCE | ref: AB12345                                    | AB12345",
        "REFERENCE | polisnummer 2024/00123                          | 2024/00123",
        "BSN       | bsn 111222333                                   | 111222333",
        "BSN       | 1234.56.782 staat op mijn brief                 | 1234.56.782",
        "BSN       | sofinummer 123 456 782                          | 123 456 782",
      })
  void dutchShapesAreFound(Kind kind, String text, String expected) {
    List<String> found =
        PersonalData.in(text).stream()
            .filter(one -> one.kind() == kind)
            .map(one -> text.substring(one.from(), one.to()))
            .toList();

    assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "op 01-02-2026 09:30 stond ik daar",
        "2026-02-01 12:00:00 in het log",
        "in 2026 op 12 mei",
        "al 1234 op rij, 56 te gaan",
        "het kost 1.234.567,89 of €123456782",
        "bel 0800-1234 of 0900 1234 of 088 0000000",
        "@anna@toet.example en @bob",
        "bsn 123456789 klopt niet",
        "NL92ABNA0417164300 heeft een tikfout",
        "factuur 2026 is er nog niet",
        "order 66 was mooi",
        "zaak 3 dagen oud",
        "#123456782 in de wachtrij",
        "track 3SABCD0123456789",
        "10.000.000 keer bekeken",
      })
  void whatIsNobodysIsNot(String text) {
    assertThat(PersonalData.in(text)).isEmpty();
  }

  @Test
  void whatIsFoundIsHiddenAndTheRestStandsWhereItStood() {
    String text = "Mail a@b.example of bel 06-00000000, ik wacht op 1234 AB 5.";

    String masked = PersonalData.masked(text);

    assertThat(masked).isEqualTo("Mail ••••••••••• of bel •••••••••••, ik wacht op •••• •• •.");
    assertThat(masked).hasSameSizeAs(text);
    assertThat(PersonalData.masked("niks aan de hand 👍")).isEqualTo("niks aan de hand 👍");
  }

  @Test
  void theyAreToldInTheOrderOfTheText() {
    assertThat(PersonalData.in("06-00000000 of a@b.example"))
        .containsExactly(new Found(Kind.PHONE, 0, 11), new Found(Kind.EMAIL, 15, 26));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "0 ", "a.", "NL91", "a@", "klantnummer ", "(", "1234AB "})
  void aLongTextIsReadInTimeThatGrowsWithItsLength(String piece) {
    String text = piece.repeat(200_000 / piece.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.masked(text));
  }
}
