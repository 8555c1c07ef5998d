package nl.buzzard.bench.matching;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.match.MonitoredQuery;
import nl.buzzard.index.query.QueryParser;

/**
 * How many posts a second many queries are held against, ours beside plain lucene-monitor and the
 * naive loop, all with the same queries, posts and analysis, all their answers compared.
 */
public final class MatchingSpeed {

  private static final int WORDS = 20_000;
  private static final int WORDS_IN_A_POST = 25;

  private MatchingSpeed() {}

  /**
   * @param arguments how many posts, then how many queries, once or more
   */
  public static void main(String[] arguments) throws Exception {
    int posts = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(posts, Integer.parseInt(arguments[i]));
    }
  }

  private static void measure(int posts, int queries) throws Exception {
    Random random = new Random(1);
    MadeUpWords words = new MadeUpWords(WORDS, random);
    List<MonitoredQuery> monitored = parsed(new DeskQueries(words, random).some(queries));
    List<Mention> mentions =
        IntStream.range(0, posts)
            .mapToObj(i -> Mentions.saying(words.text(WORDS_IN_A_POST, random)).mention())
            .toList();
    System.out.printf("%,d brand-desk queries%n", queries);
    SideBySide.run(monitored, mentions);
  }

  static List<MonitoredQuery> parsed(List<String> texts) throws QueryException {
    QueryParser parser = new QueryParser(ZoneOffset.UTC);
    List<MonitoredQuery> queries = new ArrayList<>();
    for (String text : texts) {
      String name = "q%06d".formatted(queries.size());
      queries.add(new MonitoredQuery(name, null, parser.parse(text)));
    }
    return queries;
  }
}
