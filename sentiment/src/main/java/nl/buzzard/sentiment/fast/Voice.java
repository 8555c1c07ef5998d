package nl.buzzard.sentiment.fast;

import java.util.Set;
import nl.buzzard.sentiment.lexicon.Reading;

/** Whether a Dutch text speaks of its writer and to its reader: the same word then means more. */
final class Voice {

  private static final Set<String> WRITER =
      Set.of("ik", "'k", "mij", "me", "mijn", "m'n", "wij", "we", "ons", "onze");

  private static final Set<String> READER =
      Set.of("je", "jij", "jouw", "jullie", "u", "uw", "ge", "gij");

  private Voice() {}

  /** {@return what stands for it in features; never changes, or trained models would be wrong} */
  static char of(Reading reading) {
    int voice = 0;
    for (String word : reading.words()) {
      voice |= WRITER.contains(word) ? 1 : READER.contains(word) ? 2 : 0;
    }
    return (char) ('0' + voice);
  }
}
