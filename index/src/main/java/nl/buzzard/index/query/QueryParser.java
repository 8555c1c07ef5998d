package nl.buzzard.index.query;

import java.time.ZoneId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;

/**
 * The query language of Buzzard, as text.
 *
 * <ul>
 *   <li>{@code word #tag @handle "words in a row" *}; case and accents make no difference, and
 *       {@code *} alone is every mention
 *   <li>{@code a AND b}, {@code a OR b}, {@code NOT a}, {@code (a OR b) c}; in capitals, for small
 *       ones are words; words side by side must all be there; {@code -a} is {@code NOT a}
 *   <li>{@code brand:"Virgin America" author: lang: platform: query: sentiment: signal: source:
 *       story:}
 *   <li>{@code published:2015-02-22}, {@code published:[2015-02-22 TO 2015-02-24]} with both days,
 *       {@code [2015-02-22 TO *]}; {@code after:2015-02-22} from that day on, {@code
 *       before:2015-02-24} up to the day before
 * </ul>
 *
 * <p>AND and OR side by side without brackets are refused, for people read them differently.
 * Immutable and thread-safe.
 */
public final class QueryParser implements QuerySyntax {

  /** The longest query text, in characters. */
  public static final int MAX_LENGTH = 10_000;

  private final DateSpans dates;

  /**
   * @param zone where days begin at midnight
   */
  public QueryParser(ZoneId zone) {
    dates = new DateSpans(zone);
  }

  @Override
  public MentionQuery parse(String text) throws QueryException {
    if (text.length() > MAX_LENGTH) {
      throw new QueryException(
          MAX_LENGTH,
          "The query is longer than " + MAX_LENGTH + " characters: split it into several.");
    }
    return new Descent(text, new Tokenizer(text).tokens(), dates).query();
  }
}
