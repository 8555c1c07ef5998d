package nl.buzzard.index.query;

import java.util.List;
import nl.buzzard.core.mention.EnrichedMention;
import org.jspecify.annotations.Nullable;

/**
 * One case of the table: whether a query is answered by a mention, and by which of its words.
 *
 * @param line where it stands in the table
 * @param query the query as text
 * @param mention the mention
 * @param answered whether the mention answers
 * @param passages the words that answer; null when the case does not say
 * @param live whether live matching knows all that the query asks for
 */
public record ConformanceCase(
    int line,
    String query,
    EnrichedMention mention,
    boolean answered,
    @Nullable List<String> passages,
    boolean live) {

  @Override
  public String toString() {
    return line + ": " + query + (answered ? " + " : " - ") + mention.mention().text();
  }
}
