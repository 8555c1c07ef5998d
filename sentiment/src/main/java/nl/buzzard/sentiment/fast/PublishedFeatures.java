package nl.buzzard.sentiment.fast;

import java.util.BitSet;
import java.util.List;
import nl.buzzard.sentiment.lexicon.PublishedLists;
import nl.buzzard.sentiment.lexicon.Reading;
import nl.buzzard.sentiment.lexicon.Reading.Hit;
import nl.buzzard.sentiment.linear.FeatureList;
import nl.buzzard.sentiment.linear.Hash;

/**
 * What each of the published lists says of a text, as features of the whole text: how much praise,
 * how much blame, which outweighs and which of them comes last. Words within a phrase of our own
 * lists ("lekker dan") do not count: they mean something together.
 *
 * @param begin the beginning of the hashes
 * @param features where they go
 * @param lists what is asked
 */
record PublishedFeatures(int begin, FeatureList features, PublishedLists lists) {

  private static final double LENGTH = 0.6;

  /** As much weight as one strong word: beyond it more adds less. */
  private static final double HALF_WAY = 12;

  private static final double NEGATED_PRAISE = -0.8;
  private static final double NEGATED_BLAME = -0.3;

  void add(Reading reading, List<Hit> hits) {
    double[] praise = new double[PublishedLists.RATINGS];
    double[] blame = new double[PublishedLists.RATINGS];
    double[] last = new double[PublishedLists.RATINGS];
    boolean[] negated = reading.negated();
    BitSet inPhrase = inPhrase(hits);
    for (int index = 0; index < negated.length; index++) {
      float[] ratings = inPhrase.get(index) ? null : lists.of(bare(reading.words().get(index)));
      for (int list = 0; ratings != null && list < ratings.length; list++) {
        double weight = negated[index] ? negated(ratings[list]) : ratings[list];
        praise[list] += Math.max(0, weight);
        blame[list] += Math.max(0, -weight);
        last[list] = weight == 0 ? last[list] : weight;
      }
    }
    for (int list = 0; list < last.length; list++) {
      if (last[list] != 0) {
        add(list, praise[list], blame[list], last[list]);
      }
    }
  }

  private static BitSet inPhrase(List<Hit> hits) {
    BitSet inPhrase = new BitSet();
    for (Hit hit : hits) {
      if (hit.last() > hit.first()) {
        inPhrase.set(hit.first(), hit.last() + 1);
      }
    }
    return inPhrase;
  }

  private static String bare(String word) {
    return word.startsWith("#") ? word.substring(1) : word;
  }

  private static double negated(double rating) {
    return rating * (rating > 0 ? NEGATED_PRAISE : NEGATED_BLAME);
  }

  private void add(int list, double praise, double blame, double last) {
    int hash = Hash.plus(begin, (char) ('0' + list));
    add(hash, 'p', Math.log1p(praise));
    add(hash, 'b', Math.log1p(blame));
    double balance = praise - blame;
    add(hash, 's', balance / Math.sqrt(balance * balance + HALF_WAY));
    add(hash, last > 0 ? '+' : '-', 1);
  }

  private void add(int hash, char which, double value) {
    features.add(Hash.end(Hash.plus(hash, which)), FeatureList.NO_TOKEN, (float) (LENGTH * value));
  }
}
