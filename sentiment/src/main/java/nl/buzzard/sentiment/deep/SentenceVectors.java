package nl.buzzard.sentiment.deep;

import java.io.IOException;
import java.io.InputStream;

/**
 * Vectors of what English sentences mean: the mean over the pieces of a text of what a network says
 * of each. Thread-safe.
 *
 * @see <a href="https://arxiv.org/abs/2212.03533">Wang et al. 2022, Text embeddings by weakly
 *     supervised contrastive pre-training</a>
 */
public final class SentenceVectors implements AutoCloseable {

  /** How many numbers a vector has. */
  public static final int LENGTH = 384;

  private static final String NETWORK = "/e5-small-v2-q.onnx";
  private static final String TOKENIZER = "/e5-small-v2-q-tokenizer.json";
  private static final int MOST_PIECES = 128;

  private final TextNetwork network;

  private SentenceVectors(TextNetwork network) {
    this.network = network;
  }

  /**
   * {@return the vectors that come with Buzzard}
   *
   * @throws IOException in one sentence, when they cannot be loaded on this machine
   */
  public static SentenceVectors load() throws IOException {
    try (InputStream network = open(NETWORK);
        InputStream tokenizer = open(TOKENIZER)) {
      return new SentenceVectors(TextNetwork.read(network, tokenizer, MOST_PIECES));
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = SentenceVectors.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException(resource + " is not on the class path");
    }
    return stream;
  }

  /** {@return the vector of a text} */
  public float[] of(String text) {
    float[][] rows = network.ask(text);
    float[] vector = new float[LENGTH];
    for (float[] row : rows) {
      for (int place = 0; place < LENGTH; place++) {
        vector[place] += row[place] / rows.length;
      }
    }
    return vector;
  }

  @Override
  public void close() {
    network.close();
  }
}
