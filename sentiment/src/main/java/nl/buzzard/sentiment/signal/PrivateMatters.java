package nl.buzzard.sentiment.signal;

import java.util.List;
import java.util.Set;
import nl.buzzard.sentiment.lexicon.Reading;

/**
 * Some words of what is nobody's business: illness, birth, death, debt, belief and unions. A text
 * with one of them shows no life event, so that no mourner is congratulated on what a filter took
 * for a diploma.
 */
final class PrivateMatters {

  private static final Set<String> WORDS =
      Set.of(
          ("overleden overlijden overleed overlijdt gestorven stierf begrafenis crematie uitvaart"
                  + " begraven rouw condoleance zwanger zwangerschap miskraam bevallen bevalling"
                  + " geboorte uitgerekend kanker chemo uitgezaaid tumor depressie"
                  + " depressief burnout operatie geopereerd ziekenhuisopname diagnose"
                  + " schulden schuldhulp schuldsanering bewindvoerder deurwaarder faillissement"
                  + " gedoopt doop bekeerd moskee vakbond vakbondslid partijlid gescheiden scheiding"
                  + " died dies dying death funeral cremation buried mourning bereaved widow widowed"
                  + " pregnant pregnancy miscarriage newborn born cancer chemotherapy tumour"
                  + " depression depressed surgery hospitalised diagnosed diagnosis debt debts"
                  + " bailiff bankrupt bankruptcy baptised baptism converted mosque union divorced"
                  + " divorce")
              .split(" "));

  private static final Set<String> PAIRS =
      Set.of("passed away", "in verwachting", "een baby", "a baby");

  private PrivateMatters() {}

  /** {@return whether a text speaks of them} */
  static boolean areIn(Reading reading) {
    List<String> words = reading.words();
    for (int index = 0; index < words.size(); index++) {
      if (WORDS.contains(words.get(index))
          || (index + 1 < words.size()
              && PAIRS.contains(words.get(index) + " " + words.get(index + 1)))) {
        return true;
      }
    }
    return false;
  }
}
