package nl.buzzard.sentiment.deep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.sentiment.fast.FastSentiment;
import nl.buzzard.sentiment.fast.Judgement;
import nl.buzzard.sentiment.fast.SentimentJudge;
import nl.buzzard.sentiment.linear.Probabilities;

/**
 * A network of one's own that tells how a text sounds: any sequence classifier in an ONNX file with
 * its tokenizer file. Texts in languages it is not asked about are judged by somebody else, and the
 * words that show a label are those the fast models find for it. Thread-safe.
 */
public final class OwnNetwork implements SentimentJudge, AutoCloseable {

  private static final int MOST_PIECES = 512;

  private final Settings settings;
  private final TextNetwork network;
  private final FastSentiment fast;
  private final SentimentJudge others;

  /**
   * Where a network lies and what it answers. Immutable.
   *
   * @param network the ONNX file
   * @param tokenizer its {@code tokenizer.json}
   * @param labels what each of its answers means, in their order; several may mean the same
   * @param languages the languages it is asked about
   */
  public record Settings(
      Path network, Path tokenizer, List<Label> labels, Set<Language> languages) {

    public Settings {
      labels = List.copyOf(labels);
      languages = Set.copyOf(languages);
    }
  }

  private OwnNetwork(
      Settings settings, TextNetwork network, FastSentiment fast, SentimentJudge others) {
    this.settings = settings;
    this.network = network;
    this.fast = fast;
    this.others = others;
  }

  /**
   * {@return the network, loaded and tried}
   *
   * @param fast finds the words that show a label
   * @param others judges texts in the other languages
   * @throws UncheckedIOException in one sentence that names the file, when it is no such network
   */
  public static OwnNetwork load(Settings settings, FastSentiment fast, SentimentJudge others) {
    try {
      TextNetwork network = TextNetwork.read(settings.network, settings.tokenizer, MOST_PIECES);
      OwnNetwork own = new OwnNetwork(settings, network, fast, others);
      own.tryOut();
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException(settings.network + ": " + e.getMessage(), e);
    }
  }

  private void tryOut() throws IOException {
    float[][] answer;
    try {
      answer = network.ask("Is this on?");
    } catch (RuntimeException e) {
      close();
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
    if (answer.length != 1 || answer[0].length != settings.labels.size()) {
      close();
      int answers = answer.length == 1 ? answer[0].length : 0;
      throw new IOException(
          answers == 0
              ? "the network answers for each piece of a text instead of once"
              : "the network has "
                  + answers
                  + " answers, but labels names "
                  + settings.labels.size());
    }
  }

  @Override
  public Judgement judge(String text, Language language) {
    return settings.languages.contains(language)
        ? fast.judge(text, language, said -> probabilities(text))
        : others.judge(text, language);
  }

  /** {@return how probable each of {@link FastSentiment#LABELS} is} */
  private double[] probabilities(String text) {
    float[] answers = network.ask(text)[0];
    double[] scores = new double[answers.length];
    for (int answer = 0; answer < scores.length; answer++) {
      scores[answer] = answers[answer];
    }
    double[] shares = Probabilities.of(scores, 1);
    double[] probabilities = new double[FastSentiment.LABELS.size()];
    for (int answer = 0; answer < shares.length; answer++) {
      probabilities[FastSentiment.LABELS.indexOf(settings.labels.get(answer))] += shares[answer];
    }
    return probabilities;
  }

  @Override
  public void close() {
    network.close();
  }
}
