package nl.buzzard.sentiment.fast;

import java.util.List;
import nl.buzzard.sentiment.lexicon.Reading.Hit;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;

/**
 * What the word lists say of a text, as features of the whole text: how much praise, how much
 * blame, which of them comes last, and which outweighs.
 *
 * @param begin the beginning of the hashes
 * @param features where they go
 */
record ListFeatures(int begin, FeatureList features) {

  private static final double LENGTH = 0.6;

  /** As much weight as one strong word: beyond it more adds less. */
  private static final double HALF_WAY = 12;

  private static final int HIGHEST_STEP = 6;

  void add(List<Hit> hits) {
    double praise = 0;
    double blame = 0;
    for (Hit hit : hits) {
      praise += Math.max(0, hit.weight());
      blame += Math.max(0, -hit.weight());
    }
    addAmount('p', praise);
    addAmount('b', blame);
    double balance = praise - blame;
    add('s', 0, balance / Math.sqrt(balance * balance + HALF_WAY));
    if (!hits.isEmpty()) {
      add('l', hits.getLast().weight() > 0 ? 1 : 0, 1);
    }
  }

  private void addAmount(char which, double amount) {
    add(which, 'v', Math.log1p(amount));
    add(which, (int) Math.min(HIGHEST_STEP, Math.ceil(amount)), 1);
  }

  private void add(char which, int step, double value) {
    int hash = Hash.end(Hash.plus(Hash.plus(begin, which), (char) step));
    features.add(hash, FeatureList.NO_TOKEN, (float) (LENGTH * value));
  }
}
