package nl.buzzard.sentiment.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * How often each expected label was answered with each label, and the usual figures made of that.
 *
 * <p>Means over labels go over those that were expected at least once. Not thread-safe.
 *
 * @see <a href="https://aclanthology.org/S17-2088/">Rosenthal et al. 2017, SemEval task 4</a> for
 *     macro-recall
 */
public final class ConfusionTable {

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private int size;
  private int right;

  /** Counts one text. */
  public void add(String expected, String answered) {
    counts.computeIfAbsent(expected, key -> new TreeMap<>()).merge(answered, 1, Integer::sum);
    size++;
    right += expected.equals(answered) ? 1 : 0;
  }

  /** Counts all texts of another table. */
  public void addAll(ConfusionTable other) {
    other.counts.forEach((expected, answers) -> {
      Map<String, Integer> row = counts.computeIfAbsent(expected, key -> new TreeMap<>());
      answers.forEach((answered, count) -> row.merge(answered, count, Integer::sum));
    });
    size += other.size;
    right += other.right;
  }

  /** {@return how many texts were counted} */
  public int size() {
    return size;
  }

  /** {@return how often one label was answered where another was expected} */
  public int count(String expected, String answered) {
    return counts.getOrDefault(expected, Map.of()).getOrDefault(answered, 0);
  }

  /** {@return the labels that were expected, in alphabetical order} */
  public List<String> expected() {
    return List.copyOf(counts.keySet());
  }

  /** {@return all labels seen, expected or answered, in alphabetical order} */
  public List<String> labels() {
    TreeSet<String> labels = new TreeSet<>(Comparator.naturalOrder());
    counts.forEach((expected, answers) -> {
      labels.add(expected);
      labels.addAll(answers.keySet());
    });
    return List.copyOf(labels);
  }

  /** {@return the share of right answers; not a number when nothing was counted} */
  public double accuracy() {
    return (double) right / size;
  }

  /** {@return the share of the texts with a label that were found} */
  public double recall(String label) {
    return ratio(count(label, label), sum(counts.getOrDefault(label, Map.of())));
  }

  /** {@return the share of the answers with a label that were right} */
  public double precision(String label) {
    int answers = counts.values().stream().mapToInt(row -> row.getOrDefault(label, 0)).sum();
    return ratio(count(label, label), answers);
  }

  /** {@return the harmonic mean of precision and recall} */
  public double f1(String label) {
    double precision = precision(label);
    double recall = recall(label);
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** {@return the mean of the labels' recall} */
  public double macroRecall() {
    return mean(this::recall);
  }

  /** {@return the mean of the labels' F1} */
  public double macroF1() {
    return mean(this::f1);
  }

  private double mean(ToDoubleFunction<String> figure) {
    return counts.keySet().stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  private static int sum(Map<String, Integer> row) {
    return row.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
