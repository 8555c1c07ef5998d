package nl.buzzard.sentiment.deep;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network of a few hundred bytes: every word it knows says something for each answer, and the
 * answers to a text are the means over its words.
 *
 * @param words what each word says; the same number of answers for all
 */
record TinyNetwork(Map<String, List<Float>> words) {

  private static final String UNKNOWN = "[UNK]";
  private static final int FLOATS = 1;
  private static final int LONGS = 7;

  TinyNetwork {
    words = new TreeMap<>(words);
  }

  /** Writes {@code tiny.onnx} and {@code tokenizer.json} into a folder. */
  void write(Path folder) throws IOException {
    write(folder, "input_ids");
  }

  /**
   * Writes them.
   *
   * @param input what the network asks for
   */
  void write(Path folder, String input) throws IOException {
    Files.write(folder.resolve("tiny.onnx"), model(input));
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
  }

  /** Words between spaces; the format is that of the Hugging Face tokenizers library. */
  private String tokenizer() {
    StringBuilder vocabulary = new StringBuilder("\"" + UNKNOWN + "\": 0");
    int number = 1;
    for (String word : words.keySet()) {
      vocabulary.append(", \"").append(word).append("\": ").append(number++);
    }
    return """
    {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
     "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
     "post_processor": null, "decoder": null,
     "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "%s"}}
    """
        .formatted(vocabulary, UNKNOWN);
  }

  /** The numbers of the fields are those of onnx.proto. */
  private byte[] model(String input) {
    byte[] look = node("Gather", List.of("words", input), "rows", new byte[0]);
    byte[] axes = joined(text(1, "axes"), number(8, 1), number(20, 7));
    byte[] drop = joined(text(1, "keepdims"), number(3, 0), number(20, 2));
    byte[] mean =
        node("ReduceMean", List.of("rows"), "answers", joined(message(5, axes), message(5, drop)));
    byte[] graph =
        joined(
            message(1, look),
            message(1, mean),
            text(2, "tiny"),
            message(5, table()),
            message(11, value(input, LONGS)),
            message(12, value("answers", FLOATS)));
    return joined(number(1, 8), message(7, graph), message(8, joined(text(1, ""), number(2, 13))));
  }

  private byte[] table() {
    int answers = words.values().iterator().next().size();
    ByteBuffer numbers =
        ByteBuffer.allocate((words.size() + 1) * answers * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .position(answers * Float.BYTES);
    words.values().forEach(row -> row.forEach(numbers::putFloat));
    return joined(
        number(1, words.size() + 1),
        number(1, answers),
        number(2, FLOATS),
        text(8, "words"),
        message(9, numbers.array()));
  }

  private static byte[] node(String does, List<String> inputs, String output, byte[] attributes) {
    byte[] names = new byte[0];
    for (String input : inputs) {
      names = joined(names, text(1, input));
    }
    return joined(names, text(2, output), text(4, does), attributes);
  }

  private static byte[] value(String name, int type) {
    return joined(text(1, name), message(2, message(1, number(1, type))));
  }

  private static byte[] text(int field, String text) {
    return message(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] message(int field, byte[] content) {
    return joined(variable((field << 3) | 2), variable(content.length), content);
  }

  private static byte[] number(int field, int number) {
    return joined(variable(field << 3), variable(number));
  }

  private static byte[] variable(int number) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rest = number;
    while (rest > 127) {
      bytes.write((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.write(rest);
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
