package nl.buzzard.sentiment.training;

/** What is too rare to learn from. */
final class Rare {

  /** With this many texts, what occurs less than {@value #FEWEST} times in them is chance. */
  private static final int MANY = 2_000;

  private static final int FEWEST = 3;

  private Rare() {}

  /** {@return how often what is to be looked at must occur in some texts} */
  static int fewest(int texts) {
    return texts >= MANY ? FEWEST : 1;
  }
}
