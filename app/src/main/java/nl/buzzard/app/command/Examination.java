package nl.buzzard.app.command;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import nl.buzzard.sentiment.evaluation.ConfusionTable;
import nl.buzzard.sentiment.evaluation.LabelledText;

/**
 * A model asked about every text of a file, and how quickly it answered on one core. Immutable.
 *
 * @param table its answers against the labels
 * @param postsPerSecond how many texts it judged in a second of one core's time, once it was warm
 */
record Examination(ConfusionTable table, double postsPerSecond) {

  /** Long enough to be warm, short enough to wait for. */
  private static final Duration WARM = Duration.ofSeconds(3);

  /**
   * {@return what a model answers}
   *
   * @param texts with labels as they are compared
   * @param model text to label
   */
  static Examination of(List<LabelledText> texts, Function<String, String> model) {
    long begin = processorTime();
    ConfusionTable table = asked(texts, model);
    long took = processorTime() - begin;
    for (long spent = took; spent < WARM.toNanos() && !texts.isEmpty(); spent += took) {
      begin = processorTime();
      table = asked(texts, model);
      took = processorTime() - begin;
    }
    return new Examination(table, texts.size() * 1e9 / Math.max(1, took));
  }

  private static ConfusionTable asked(List<LabelledText> texts, Function<String, String> model) {
    ConfusionTable table = new ConfusionTable();
    for (LabelledText text : texts) {
      table.add(text.label(), model.apply(text.text()));
    }
    return table;
  }

  /** What this thread has used: on a busy machine the clock on the wall would tell of others. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
