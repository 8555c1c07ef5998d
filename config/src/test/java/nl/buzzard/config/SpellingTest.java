package nl.buzzard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SpellingTest {

  private static final List<List<String>> KEYS =
      List.of(
          SettingsReader.KEYS,
          SettingsReader.SERVER_KEYS,
          SettingsReader.MAIL_KEYS,
          BrandsReader.KEYS,
          BrandsReader.BRAND_KEYS,
          QueriesReader.KEYS,
          QueriesReader.QUERY_KEYS,
          SourcesReader.KEYS,
          SourcesReader.SOURCE_KEYS,
          SourcesReader.MAPPING_KEYS,
          SourcesReader.COLUMN_KEYS,
          AlertsReader.KEYS,
          AlertsReader.ALERT_KEYS);

  /** A known key, those it is known among, and what a slip of the finger made of it. */
  record Slip(String key, List<String> known, String written) {}

  @Provide
  Arbitrary<Slip> slips() {
    return Arbitraries.of(KEYS)
        .flatMap(known ->
            Arbitraries.of(known)
                .flatMap(key -> written(key).map(written -> new Slip(key, known, written))))
        .filter(slip -> !slip.known().contains(slip.written()));
  }

  private static Arbitrary<String> written(String key) {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, key.length() - 2);
    Arbitrary<Character> letters = Arbitraries.chars().range('a', 'z');
    return Combinators.combine(places, letters, Arbitraries.of(Finger.values()))
        .as((place, letter, finger) -> finger.slip(key, place, letter));
  }

  private enum Finger {
    SWAPS,
    REPLACES,
    ADDS,
    LEAVES_OUT;

    String slip(String key, int place, char letter) {
      String before = key.substring(0, place);
      String here = key.substring(place, place + 1);
      String after = key.substring(place + 1);
      return switch (this) {
        case SWAPS -> before + after.charAt(0) + here + after.substring(1);
        case REPLACES -> before + letter + after;
        case ADDS -> before + letter + here + after;
        case LEAVES_OUT -> before + after;
      };
    }
  }

  @Property
  void everyKeyWithOneSlipIsRecognised(@ForAll("slips") Slip slip) {
    assertThat(Spelling.nearest(slip.written(), slip.known())).contains(slip.key());
    assertThat(Spelling.hint(slip.written(), slip.known()))
        .startsWith("did you mean '")
        .contains("'" + slip.key() + "'");
  }

  @Property
  void distanceIsTheSameBothWays(@ForAll("slips") Slip slip) {
    assertThat(Spelling.distance(slip.key(), slip.written())).isEqualTo(1);
    assertThat(Spelling.distance(slip.written(), slip.key())).isEqualTo(1);
  }

  @Example
  void twoKeysEquallyNearAreBothNamed() {
    assertThat(Spelling.hint("hort", List.of("host", "port", "from")))
        .isEqualTo("did you mean 'host' or 'port'?");
  }

  @Example
  void anotherCaseIsTheSameWord() {
    assertThat(Spelling.hint("EVERY", List.of("every", "url"))).isEqualTo("did you mean 'every'?");
  }

  @Example
  void ofVeryManyWordsOnlySomeAreNamed() {
    List<String> many = IntStream.range(0, 1000).mapToObj(i -> "query number " + i).toList();

    assertThat(Spelling.hint("x", many)).startsWith("expected query number 0, ").endsWith(" 14, …");
  }
}
