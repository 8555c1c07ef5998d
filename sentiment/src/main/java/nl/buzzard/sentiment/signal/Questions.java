package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.buzzard.sentiment.signal.CueList.Span;
import nl.buzzard.sentiment.tokens.Words.Word;

/** Tells sentences that ask from those that only wonder aloud. */
final class Questions {

  private static final int LONGEST_EVIDENCE = 120;

  /** Short ones ("Serieus?", "wat??") ask nothing. */
  private static final int FEWEST_WORDS = 4;

  private static final Set<String> ASKING = Set.of("#durftevragen", "#dtv", "vraagje");

  private Questions() {}

  /** {@return the questions, or the cue where the sentence is long or has no question mark} */
  static List<Span> in(List<Word> words, List<Span> cues) {
    List<Span> questions = new ArrayList<>();
    int begin = 0;
    for (int index = 0; index < words.size(); index++) {
      Word word = words.get(index);
      if (word.sentence() != words.get(begin).sentence()) {
        begin = index;
      }
      if (ASKING.contains(word.form())) {
        questions.add(new Span(word.begin(), word.end()));
      } else if (word.form().equals("?") && index - begin >= FEWEST_WORDS) {
        addQuestion(questions, new Span(words.get(begin).begin(), word.end()), cues);
      }
    }
    return questions;
  }

  private static void addQuestion(List<Span> questions, Span sentence, List<Span> cues) {
    for (Span cue : cues) {
      if (cue.from() >= sentence.from() && cue.to() <= sentence.to()) {
        boolean fits = sentence.to() - sentence.from() <= LONGEST_EVIDENCE;
        questions.add(fits ? sentence : cue);
        return;
      }
    }
  }
}
