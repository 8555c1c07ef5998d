package nl.buzzard.sentiment.deep;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A network in an ONNX file that reads texts cut to pieces by a tokenizer file ({@code
 * tokenizer.json} as the Hugging Face libraries write it). Thread-safe; each text is read on the
 * thread that asks.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">The ONNX format</a>
 */
final class TextNetwork implements AutoCloseable {

  private static final int MOST_CHARACTERS = 10_000;

  private static final String PIECES = "input_ids";
  private static final String MASK = "attention_mask";
  private static final String KINDS = "token_type_ids";
  private static final Set<String> INPUTS = Set.of(PIECES, MASK, KINDS);

  private final HuggingFaceTokenizer tokenizer;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private TextNetwork(
      HuggingFaceTokenizer tokenizer, OrtEnvironment environment, OrtSession session) {
    this.tokenizer = tokenizer;
    this.environment = environment;
    this.session = session;
  }

  /**
   * {@return the network of two streams, which are read to their end}
   *
   * @param mostPieces of a longer text the beginning is read
   * @throws IOException in one sentence, when either is not what it should be
   */
  static TextNetwork read(InputStream network, InputStream tokenizer, int mostPieces)
      throws IOException {
    byte[] bytes = network.readAllBytes();
    return open(tokenizer, mostPieces, (ort, options) -> ort.createSession(bytes, options));
  }

  /**
   * {@return the network of two files; weights may lie in further files beside it}
   *
   * @throws IOException in one sentence, when either is not what it should be
   */
  static TextNetwork read(Path network, Path tokenizer, int mostPieces) throws IOException {
    try (InputStream stream = Files.newInputStream(tokenizer)) {
      return open(
          stream, mostPieces, (ort, options) -> ort.createSession(network.toString(), options));
    }
  }

  @FunctionalInterface
  private interface Opening {
    OrtSession open(OrtEnvironment environment, SessionOptions options) throws OrtException;
  }

  private static TextNetwork open(InputStream tokenizer, int mostPieces, Opening opening)
      throws IOException {
    HuggingFaceTokenizer pieces = tokenizer(tokenizer, mostPieces);
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      SessionOptions options = new SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = opening.open(environment, options);
      TextNetwork network = new TextNetwork(pieces, environment, session);
      network.checkInputs();
      return network;
    } catch (OrtException e) {
      pieces.close();
      throw new IOException("the network cannot be read: " + firstLine(e), e);
    }
  }

  private void checkInputs() throws IOException {
    Set<String> inputs = session.getInputNames();
    if (!inputs.contains(PIECES) || !INPUTS.containsAll(inputs)) {
      close();
      throw new IOException(
          "the network asks for "
              + inputs
              + "; one that reads text asks for input_ids,"
              + " and may ask for attention_mask and token_type_ids");
    }
  }

  /** The library tells its maker of its use on rented machines unless it is told not to. */
  private static HuggingFaceTokenizer tokenizer(InputStream stream, int mostPieces)
      throws IOException {
    System.setProperty("OPT_OUT_TRACKING", "true");
    try {
      return HuggingFaceTokenizer.newInstance(
          stream,
          Map.of(
              "truncation",
              "true",
              "maxLength",
              String.valueOf(mostPieces),
              "modelMaxLength",
              String.valueOf(mostPieces),
              "padding",
              "false"));
    } catch (IOException | RuntimeException e) {
      throw new IOException("the tokenizer file cannot be read: " + firstLine(e), e);
    }
  }

  private static String firstLine(Exception failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * {@return what the network says of a text: a row for each piece, or one row for the whole text}
   *
   * @throws IllegalStateException when the network fails on it
   */
  float[][] ask(String text) {
    Encoding pieces = tokenizer.encode(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)));
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      for (String input : session.getInputNames()) {
        long[] numbers =
            switch (input) {
              case PIECES -> pieces.getIds();
              case MASK -> pieces.getAttentionMask();
              default -> pieces.getTypeIds();
            };
        inputs.put(input, OnnxTensor.createTensor(environment, new long[][] {numbers}));
      }
      try (OrtSession.Result result = session.run(inputs)) {
        return rows(result.get(0).getValue());
      }
    } catch (OrtException e) {
      throw new IllegalStateException("The network failed on a text: " + firstLine(e), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private static float[][] rows(Object answer) {
    if (answer instanceof float[][] rows) {
      return rows;
    }
    if (answer instanceof float[][][] texts) {
      return texts[0];
    }
    throw new IllegalStateException("The network answers no numbers but something else");
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The network cannot be closed: " + firstLine(e), e);
    }
  }
}
