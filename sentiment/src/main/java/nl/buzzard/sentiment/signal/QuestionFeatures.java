package nl.buzzard.sentiment.signal;

import java.util.List;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;

/** What a text asks: how each question begins and whether it comes last, and the words in it. */
final class QuestionFeatures {

  private static final int ASKING = Hash.plus(Hash.begin(0), "ASKING");
  private static final int ASKED = Hash.plus(Hash.begin(0), "ASKED");
  private static final double ASKING_LENGTH = 1;
  private static final double ASKED_LENGTH = 0.7;

  private QuestionFeatures() {}

  static void add(Reading reading, FeatureList features) {
    List<Question> questions = Question.in(reading);
    for (Question question : questions) {
      addBeginning(question, reading, features);
    }
    features.endGroup(ASKING_LENGTH);
    for (Question question : questions) {
      for (int index = question.begin(); index < question.end(); index++) {
        features.add(Hash.end(Hash.plus(ASKED, reading.words().get(index))), index);
      }
    }
    features.endGroup(ASKED_LENGTH);
  }

  private static void addBeginning(Question question, Reading reading, FeatureList features) {
    int shape = Hash.plus(Hash.plus(ASKING, question.shape().name()), ' ');
    features.add(Hash.end(shape), FeatureList.NO_TOKEN);
    int first = question.asks();
    int word = Hash.plus(shape, reading.words().get(first));
    features.add(Hash.end(word), first);
    if (first + 1 < question.end()) {
      String next = reading.words().get(first + 1);
      features.add(Hash.end(Hash.plus(Hash.plus(word, ' '), next)), first + 1);
    }
    if (question.end() + 1 == reading.tokens().size()) {
      features.add(Hash.end(Hash.plus(shape, '$')), FeatureList.NO_TOKEN);
    }
  }
}
