package nl.buzzard.sentiment.fast;

import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.stage.SentimentClassifier;

/** A sentiment classifier that tells its reasons. Thread-safe. */
public interface SentimentJudge extends SentimentClassifier {

  /** {@return how a text sounds, and the words that led to it with their weight} */
  Judgement judge(String text, Language language);

  @Override
  default Sentiment classify(String text, Language language) {
    return judge(text, language).sentiment();
  }
}
