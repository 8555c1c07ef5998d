package nl.buzzard.index.topic;

/**
 * Whether a word is said more often in one set of texts than in another than chance allows: the
 * log-likelihood ratio (Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
 * Computational Linguistics 19(1), 1993). Pure.
 */
final class Likelihood {

  private Likelihood() {}

  /**
   * How many of a set have something. Immutable.
   *
   * @param with how many have it
   * @param all how many there are
   */
  record Share(long with, long all) {

    double rate() {
      return all == 0 ? 0 : (double) with / all;
    }
  }

  /** {@return the ratio; below 0 when the first has it more rarely than the second} */
  static double ratio(Share one, Share other) {
    double together = (double) (one.with + other.with) / Math.max(1, one.all + other.all);
    double ratio =
        2
            * (logarithm(one, one.rate())
                + logarithm(other, other.rate())
                - logarithm(one, together)
                - logarithm(other, together));
    return one.rate() >= other.rate() ? ratio : -ratio;
  }

  private static double logarithm(Share share, double rate) {
    return part(share.with, rate) + part(share.all - share.with, 1 - rate);
  }

  private static double part(long count, double rate) {
    return count == 0 ? 0 : count * Math.log(rate);
  }
}
