package nl.buzzard.core.stage;

import java.util.List;
import nl.buzzard.core.mention.BrandSentiment;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment;

/** Tells how a text sounds. Pure and thread-safe. */
@FunctionalInterface
public interface SentimentClassifier {

  /** {@return the sentiment with the words that show it} */
  Sentiment classify(String text, Language language);

  /**
   * {@return the brands toward which a mention sounds otherwise than as a whole; none unless a
   * classifier tells brands apart}
   *
   * @param mention its brands, language and sentiment are known
   */
  default List<BrandSentiment> toward(EnrichedMention mention) {
    return List.of();
  }
}
