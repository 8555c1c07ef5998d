package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.buzzard.sentiment.signal.CueList.Span;
import nl.buzzard.sentiment.tokens.Words.Word;

/** Tells sentences that ask from those that only wonder aloud. */
final class Questions {

  private static final int LONGEST_EVIDENCE = 120;

  /** Short ones ("Serieus?", "wat??") ask nothing. */
  private static final int FEWEST_WORDS = 4;

  /** How far into a sentence a question may begin: after a handle, a greeting, "and". */
  private static final int LATEST_OPENER = 2;

  private final List<Span> cues;
  private final List<Span> openers;
  private final List<Span> asking;

  Questions(Map<Topic, List<Span>> found) {
    this.cues = found.getOrDefault(Topic.of(Topic.Name.QUESTION), List.of());
    this.openers = found.getOrDefault(Topic.of(Topic.Name.OPENER), List.of());
    this.asking = found.getOrDefault(Topic.of(Topic.Name.ASKING), List.of());
  }

  /** {@return the questions, or only the cue where the sentence is long or has no mark} */
  List<Span> in(List<Word> words) {
    List<Span> questions = new ArrayList<>();
    int begin = 0;
    for (int index = 0; index < words.size(); index++) {
      if (words.get(index).sentence() != words.get(begin).sentence()) {
        begin = index;
      }
      if (words.get(index).form().equals("?") && index - begin >= FEWEST_WORDS) {
        addQuestion(questions, words, begin, index);
      }
    }
    return questions.isEmpty() ? asking : questions;
  }

  private void addQuestion(List<Span> questions, List<Word> words, int begin, int mark) {
    Span sentence = new Span(words.get(begin).begin(), words.get(mark).end());
    Span opening = new Span(sentence.from(), words.get(begin + LATEST_OPENER).end());
    List<Span> showing = new ArrayList<>(within(cues, sentence));
    showing.addAll(within(openers, opening));
    if (!showing.isEmpty()) {
      boolean fits = sentence.to() - sentence.from() <= LONGEST_EVIDENCE;
      questions.add(fits ? sentence : showing.getFirst());
    }
  }

  private static List<Span> within(List<Span> spans, Span sentence) {
    return spans.stream()
        .filter(span -> span.from() >= sentence.from() && span.to() <= sentence.to())
        .toList();
  }
}
