package nl.buzzard.app.command;

import java.util.Locale;
import nl.buzzard.config.Configuration;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.QueryParser;

/** A query as somebody typed it. */
final class QueryText {

  private QueryText() {}

  /**
   * {@return the query, which may use the names of a configuration}
   *
   * @throws CallerMistake if it is none, with the query and a pointer to where it goes wrong
   */
  static MentionQuery parsed(String text, Configuration configuration) {
    try {
      return new QueryParser(configuration.settings().zone())
          .knowing(configuration.vocabulary())
          .parse(text);
    } catch (QueryException e) {
      throw new CallerMistake(
          String.format(
              Locale.ROOT, "%s%n  %s%n  %s^", e.getMessage(), text, " ".repeat(e.position())));
    }
  }
}
