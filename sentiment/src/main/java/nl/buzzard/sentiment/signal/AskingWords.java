package nl.buzzard.sentiment.signal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words with which people ask an organisation something, Dutch and English: closed lists of
 * what nearly always asks in the training posts of the corpus.
 */
final class AskingWords {

  /** Ask wherever a question begins with them. */
  private static final Set<String> ASK =
      Set.of(
          "wanneer", "hoe", "hoelang", "hoelaat", "hoeveel", "kan", "kunt", "kunnen", "mag",
          "mogen", "moet", "moeten", "wordt", "komt", "gaat", "geldt", "when", "how", "does",
          "could", "can", "will");

  /** Ask where the next word is one of these. */
  private static final Map<String, Set<String>> ASK_BEFORE =
      Map.of(
          "waar", Set.of("kan", "kunnen", "vind", "vinden", "moet"),
          "what", Set.of("time"),
          "where", Set.of("can", "do", "is"),
          "do", Set.of("you", "i", "we"));

  private static final Set<String> OUR_OWN = Set.of("mijn", "m'n", "ons", "onze", "my", "our");
  private static final Set<String> STATES =
      Set.of(
          "al",
          "weer",
          "opgelost",
          "verholpen",
          "voorbij",
          "open",
          "yet",
          "already",
          "back",
          "over",
          "fixed");
  private static final Set<String> NEED = Set.of("nodig", "need");
  private static final Set<String> REACH = Set.of("bellen", "mailen", "bereiken", "call", "email");

  /** Ask where one of these words comes after them. */
  private static final Map<String, Set<String>> ASK_WITH =
      Map.of(
          "waarom", OUR_OWN,
          "why", OUR_OWN,
          "is", STATES,
          "zijn", STATES,
          "are", STATES,
          "welke", NEED,
          "which", NEED,
          "wie", REACH,
          "who", REACH);

  private static final Set<String> BEFORE =
      Set.of(
          "hoi",
          "hallo",
          "hey",
          "hi",
          "hello",
          "dag",
          "beste",
          "goedemorgen",
          "goedemiddag",
          "goedenavond",
          "en",
          "and",
          "maar",
          "but",
          "dus",
          "so",
          "of",
          "or",
          "vraag",
          "vraagje",
          "question",
          "tot",
          "vanaf",
          "per",
          "sinds",
          "until");

  /** Whoever is asked then, it is not the organisation. */
  private static final Set<String> OTHERS =
      Set.of("iemand", "anyone", "anybody", "someone", "somebody", "mensen", "people");

  private static final List<List<String>> RHETORICAL =
      List.of(
          List.of("hoe", "dan"),
          List.of("hoe", "is", "het", "mogelijk"),
          List.of("hoe", "moeilijk"),
          List.of("hoe", "durf"),
          List.of("hoe", "durven"),
          List.of("hoe", "verzin"),
          List.of("hoe", "verzinnen"),
          List.of("kan", "het", "nog"),
          List.of("wie", "doet"),
          List.of("wie", "verzint"),
          List.of("wie", "bedenkt"),
          List.of("wanneer", "leren"),
          List.of("how", "hard"),
          List.of("how", "dare"),
          List.of("how", "is", "this", "possible"),
          List.of("who", "does", "that"),
          List.of("who", "thought"),
          List.of("can", "i", "just"));

  private AskingWords() {}

  /** {@return whether the words at the end of a sentence ask an organisation something} */
  static boolean ask(List<String> words) {
    String first = words.getFirst();
    boolean asks =
        ASK.contains(first)
            || (words.size() > 1 && ASK_BEFORE.getOrDefault(first, Set.of()).contains(words.get(1)))
            || !Collections.disjoint(ASK_WITH.getOrDefault(first, Set.of()), words);
    return asks && Collections.disjoint(OTHERS, words);
  }

  /** {@return whether the words at the end of a sentence look like a question that asks nothing} */
  static boolean areRhetorical(List<String> words) {
    return RHETORICAL.stream()
        .anyMatch(phrase ->
            words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase));
  }

  /** {@return whether a question may begin after a word, as after a greeting} */
  static boolean mayComeBefore(String word) {
    return BEFORE.contains(word);
  }
}
