package nl.buzzard.sentiment.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the score from which an answer is a yes, from answers of which it is known what was
 * right. Not thread-safe.
 *
 * <p>Of the scores at which {@value #WANTED_PRECISION} of what is said is right, it is the one with
 * the best mean F1 of yes and no. Where none of them finds {@value #ENOUGH_FOUND} of all that is
 * right, it is the best of all scores.
 */
final class LeastOfYes {

  /** Where a yes begins when nothing is right. */
  static final double NEVER = 1_000;

  private static final double WANTED_PRECISION = 0.8;
  private static final double ENOUGH_FOUND = 0.5;

  private final List<Answer> answers = new ArrayList<>();

  /** How strongly yes was said, and whether it should have been. */
  private record Answer(double score, boolean right) {}

  /** Where a yes begins, and how good the answers then are. */
  private record Cut(double score, double f1) {}

  void add(double score, boolean right) {
    answers.add(new Answer(score, right));
  }

  /** {@return the score between no and yes} */
  double score() {
    List<Answer> falling =
        answers.stream().sorted(Comparator.comparingDouble(Answer::score).reversed()).toList();
    int right = (int) answers.stream().filter(Answer::right).count();
    if (right == 0) {
      return NEVER;
    }
    Cut best = new Cut(0, 0);
    Cut precise = best;
    int found = 0;
    for (int said = 1; said < falling.size(); said++) {
      found += falling.get(said - 1).right ? 1 : 0;
      double between = (falling.get(said - 1).score + falling.get(said).score) / 2;
      Cut cut = new Cut(between, meanF1(found, said, right));
      best = better(cut, best);
      if (found >= WANTED_PRECISION * said && found >= ENOUGH_FOUND * right) {
        precise = better(cut, precise);
      }
    }
    return precise.f1 > 0 ? precise.score : best.score;
  }

  private static Cut better(Cut one, Cut other) {
    return one.f1 > other.f1 ? one : other;
  }

  private double meanF1(int found, int said, int right) {
    int unsaid = answers.size() - said;
    int wrong = answers.size() - right;
    int left = wrong - (said - found);
    double yes = 2.0 * found / (said + right);
    double no = 2.0 * left / (unsaid + wrong);
    return (yes + no) / 2;
  }
}
