package nl.buzzard.sentiment.signal;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.tokens.Token;

/**
 * A sentence that ends with a question mark. Immutable.
 *
 * @param begin its first token
 * @param end the token after its last word: its mark
 * @param asks the token where the asking begins: in "wij verhuizen in mei, kan het internet mee?"
 *     that of "kan"; of a sentence that asks in no way we know its first word
 * @param shape how it asks
 */
record Question(int begin, int end, int asks, Shape shape) {

  /** How a sentence asks; the names are part of what filters learnt. */
  enum Shape {
    /** Wants to know something: "wanneer komt de monteur?", "can I bring my bike?". */
    PLAIN,
    /** As PLAIN, but so short, loud or quoted that it need not want an answer: "hoe lang nog??". */
    LOUD,
    /** Wants none, though it looks like one: "hoe moeilijk kan het zijn?". */
    RHETORICAL,
    /** Whatever else ends with a question mark. */
    OTHER
  }

  private static final int FEWEST_WORDS = 4;

  /** {@return the questions of a text, in its order} */
  static List<Question> in(Reading reading) {
    List<Token> tokens = reading.tokens();
    List<Question> questions = new ArrayList<>();
    int begin = 0;
    for (int index = 0; index < tokens.size(); index++) {
      if (reading.beginsLine(index)) {
        begin = index;
      }
      if (isMark(tokens.get(index), ".!?…")) {
        if (isMark(tokens.get(index), "?") && index > begin) {
          questions.add(of(reading, begin, index));
        }
        begin = index + 1;
      }
    }
    return questions;
  }

  /** {@return what a text plainly asks, in its own words: "kan het internet mee"} */
  static List<String> plainIn(String text, Reading reading) {
    return in(reading).stream()
        .filter(question -> question.shape == Shape.PLAIN)
        .map(question -> question.words(text, reading.tokens()))
        .toList();
  }

  private String words(String text, List<Token> tokens) {
    return text.substring(tokens.get(asks).begin(), tokens.get(end - 1).end());
  }

  private static Question of(Reading reading, int begin, int end) {
    boolean mayBegin = true;
    for (int index = begin; index < end; index++) {
      List<String> words = reading.words().subList(index, end);
      if (mayBegin && AskingWords.areRhetorical(words)) {
        return new Question(begin, end, index, Shape.RHETORICAL);
      }
      if (mayBegin && AskingWords.ask(words)) {
        boolean isPlain = words.size() >= FEWEST_WORDS && isCalm(reading.tokens(), begin, end);
        return new Question(begin, end, index, isPlain ? Shape.PLAIN : Shape.LOUD);
      }
      mayBegin =
          switch (reading.tokens().get(index).kind()) {
            case WORD -> AskingWords.mayComeBefore(words.getFirst());
            case PUNCTUATION, EMOJI, EMOTICON -> true;
            case HANDLE, HASHTAG, URL -> mayBegin;
          };
    }
    return new Question(begin, end, begin, Shape.OTHER);
  }

  /** One question mark and no quotation marks: nobody shouts, and nobody is quoted. */
  private static boolean isCalm(List<Token> tokens, int begin, int end) {
    return tokens.get(end).text().length() == 1
        && (end + 1 == tokens.size() || !isMark(tokens.get(end + 1), "!"))
        && tokens.subList(begin, end).stream().noneMatch(token -> isMark(token, "\"“„‘'"));
  }

  private static boolean isMark(Token token, String marks) {
    return token.kind() == Token.Kind.PUNCTUATION && marks.indexOf(token.text().charAt(0)) >= 0;
  }
}
