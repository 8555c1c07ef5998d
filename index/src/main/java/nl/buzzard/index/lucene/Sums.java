package nl.buzzard.index.lucene;

/**
 * What is added up in one cell. Immutable.
 *
 * @param mentions how many mentions
 * @param known of how many the reach is known
 * @param people the reach of these
 */
record Sums(long mentions, long known, long people) {

  Sums plus(Sums other) {
    return new Sums(mentions + other.mentions, known + other.known, people + other.people);
  }
}
