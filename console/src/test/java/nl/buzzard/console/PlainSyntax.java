package nl.buzzard.console;

import java.util.StringTokenizer;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;

/** Words that must all occur; a quote is a fault. Enough of a query language for screens. */
public final class PlainSyntax implements QuerySyntax {

  @Override
  public MentionQuery parse(String text) throws QueryException {
    int quote = text.indexOf('"');
    if (quote >= 0) {
      throw new QueryException(quote, "This quote has no end; add another \" after the phrase.");
    }
    MentionQuery query = MentionQuery.everything();
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      query = query.and(new MentionQuery.Word(words.nextToken()));
    }
    return query;
  }
}
