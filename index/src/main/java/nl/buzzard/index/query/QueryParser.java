package nl.buzzard.index.query;

import java.time.ZoneId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.query.Vocabulary;

/**
 * The query language of Buzzard, as text.
 *
 * <ul>
 *   <li>{@code storing}: the word in any usual Dutch or English form, in any case and with any
 *       accents; {@code #tag} and {@code @handle} likewise; {@code *} alone is every mention
 *   <li>{@code "te laat"}: these words in a row, in no other form; {@code "te laat"~3}: with up to
 *       three other words between, in any order
 *   <li>{@code =Apple}, {@code ="App Store"}: letter for letter
 *   <li>{@code stor*}, {@code st?ring}: words that fit a pattern
 *   <li>{@code a NEAR/5 b}: at most five words apart; {@code ONEAR/5}, {@code NEAR/5f}: in this
 *       order; {@code (a OR b) NEAR/5 "c d"}: choices and phrases too
 *   <li>{@code a AND b}, {@code a OR b}, {@code NOT a}, {@code (a OR b) c}; in capitals, for small
 *       ones are words; words side by side must all be there; {@code -a} is {@code NOT a}
 *   <li>{@code title:} and {@code text:} before a word, a phrase or brackets
 *   <li>{@code brand:"Virgin America" author: conversation: country: kind: lang: platform: query:
 *       sentiment: signal: site: source: story: tag: url:}, a {@code *} standing for anything
 *   <li>{@code followers:[1000 TO *]}, {@code rating:[1 TO 2]}, {@code reach:}
 *   <li>{@code published:2015-02-22}, {@code published:[2015-02-22 TO 2015-02-24]} with both days,
 *       {@code [2015-02-22 TO *]}; {@code after:2015-02-22} from that day on, {@code
 *       before:2015-02-24} up to the day before
 *   <li>{@code $competitors}, {@code $delayed(Veldspoor)}: lists and macros of a {@link Vocabulary}
 * </ul>
 *
 * <p>AND and OR side by side without brackets are refused, for people read them differently.
 * Immutable and thread-safe.
 */
public final class QueryParser implements QuerySyntax {

  /** The longest query text, in characters. */
  public static final int MAX_LENGTH = 10_000;

  private final DateSpans dates;
  private final Grammar grammar;

  /**
   * @param zone where days begin at midnight
   */
  public QueryParser(ZoneId zone) {
    this(new DateSpans(zone), Vocabulary.NONE);
  }

  private QueryParser(DateSpans dates, Vocabulary vocabulary) {
    this.dates = dates;
    grammar = new Grammar(dates, vocabulary);
  }

  @Override
  public QueryParser knowing(Vocabulary vocabulary) {
    return new QueryParser(dates, vocabulary);
  }

  @Override
  public MentionQuery parse(String text) throws QueryException {
    if (text.length() > MAX_LENGTH) {
      throw new QueryException(
          MAX_LENGTH,
          "The query is longer than " + MAX_LENGTH + " characters: split it into several.");
    }
    return grammar.read(text, new Budget());
  }
}
