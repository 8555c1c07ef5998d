package nl.buzzard.sentiment.corenlp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.Judgement;
import nl.buzzard.sentiment.fast.SentimentJudge;

/**
 * The sentiment pipeline of Stanford CoreNLP for English texts longer than {@value #SHORT}
 * characters: the mean of what it says of their sentences. All other texts are judged by somebody
 * else, and the words that show a label are those the fast models find for it. Thread-safe.
 */
public final class CoreNlpSentiment implements SentimentJudge {

  /** What fits in one post of most networks; the pipeline learnt from reviews. */
  private static final int SHORT = 280;

  private final SentenceTrees trees;
  private final FastSentiment fast;
  private final SentimentJudge others;

  private CoreNlpSentiment(SentenceTrees trees, FastSentiment fast, SentimentJudge others) {
    this.trees = trees;
    this.fast = fast;
    this.others = others;
  }

  /**
   * {@return the pipeline, loaded, which takes some five seconds}
   *
   * @param models the file {@code stanford-corenlp-4.5.10-models.jar}
   * @param fast finds the words that show a label
   * @param others judges all other texts
   * @throws UncheckedIOException in one sentence that names the file, when the models are not in it
   */
  public static CoreNlpSentiment load(Path models, FastSentiment fast, SentimentJudge others) {
    try {
      return new CoreNlpSentiment(SentenceTrees.read(models), fast, others);
    } catch (IOException e) {
      throw new UncheckedIOException(models + ": " + e.getMessage(), e);
    }
  }

  @Override
  public Judgement judge(String text, Language language) {
    return language == Language.EN && text.length() > SHORT
        ? fast.judge(text, language, said -> trees.probabilities(text, said))
        : others.judge(text, language);
  }
}
