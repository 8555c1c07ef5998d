package nl.buzzard.crawler.budget;

/**
 * What a source spent in a calendar month. Immutable.
 *
 * @param calls how many questions it asked that cost money
 * @param posts how many posts it bought
 * @param micros millionths of a dollar, set aside ones included
 */
public record Spending(long calls, long posts, long micros) {

  static final Spending NOTHING = new Spending(0, 0, 0);
}
