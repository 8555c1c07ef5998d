package nl.buzzard.sentiment.deep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.buzzard.core.mention.Language;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.Judgement;
import nl.buzzard.sentiment.fast.SentimentJudge;
import nl.buzzard.sentiment.linear.Probabilities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The deep classifier: for English a head over sentence vectors and over what the fast model says;
 * all other texts are judged by the fast models alone. The words that show a label are those the
 * fast model finds for it.
 *
 * <p>The vectors are loaded when the first English text is judged. On a machine where they cannot
 * be loaded the fast model judges English too, and the log says so once. Thread-safe.
 */
public final class DeepSentiment implements SentimentJudge {

  private static final Logger log = LoggerFactory.getLogger(DeepSentiment.class);
  private static final String HEAD = "en.head";

  private final FastSentiment fast;
  private final DenseHead head;
  private @Nullable SentenceVectors vectors;
  private boolean failed;

  private DeepSentiment(FastSentiment fast, DenseHead head) {
    this.fast = fast;
    this.head = head;
  }

  /**
   * {@return the classifier that comes with Buzzard}
   *
   * @param fast has the first word
   */
  public static DeepSentiment over(FastSentiment fast) {
    try (InputStream stream = DeepSentiment.class.getResourceAsStream(HEAD)) {
      if (stream == null) {
        throw new IllegalStateException(HEAD + " is missing beside " + DeepSentiment.class);
      }
      return new DeepSentiment(fast, head(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(HEAD + " cannot be read", e);
    }
  }

  /**
   * {@return the classifier with the head of a folder, {@code en.head}, in the place of the one
   * that comes with Buzzard}
   *
   * @param fast has the first word
   * @param folder need not hold one, nor exist
   * @throws UncheckedIOException naming the file, when it is no head over these vectors
   */
  public static DeepSentiment over(FastSentiment fast, Path folder) {
    Path file = folder.resolve(HEAD);
    if (!Files.isRegularFile(file)) {
      return over(fast);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return new DeepSentiment(fast, head(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(
          file + " is no head for sentence vectors: " + e.getMessage(), e);
    }
  }

  private static DenseHead head(InputStream stream) throws IOException {
    DenseHead head = DenseHead.read(stream);
    if (head.inputs() != DeepFeatures.LENGTH || head.classes() != FastSentiment.LABELS.size()) {
      throw new IOException(
          "it has " + head.inputs() + " inputs and " + head.classes() + " classes");
    }
    return head;
  }

  @Override
  public Judgement judge(String text, Language language) {
    SentenceVectors loaded = language == Language.EN ? vectors() : null;
    return loaded == null
        ? fast.judge(text, language)
        : fast.judge(text, language, said -> probabilities(loaded.of(text), said));
  }

  private double[] probabilities(float[] vector, double[] said) {
    return Probabilities.of(head.scores(DeepFeatures.of(vector, said)), 1);
  }

  /** {@return the vectors, loaded by whoever needs them first; null where they cannot be} */
  private synchronized @Nullable SentenceVectors vectors() {
    if (vectors == null && !failed) {
      try {
        vectors = SentenceVectors.load();
      } catch (IOException | LinkageError e) {
        failed = true;
        log.warn(
            "Sentence vectors cannot be loaded here ({}); the fast model judges English alone",
            e.getMessage());
      }
    }
    return vectors;
  }
}
