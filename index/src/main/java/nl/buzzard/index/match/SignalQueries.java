package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.buzzard.config.WrittenSignal;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.index.match.AskedQueries.Asked;
import nl.buzzard.index.match.Passages.Passage;
import org.apache.lucene.search.IndexSearcher;

/**
 * Finds the signals whose written query a mention answers; the words that answer it are the
 * evidence.
 *
 * <p>The queries are the same as those of a search, and are asked through the same two sieves as
 * the monitored ones, but of mentions whose language and sentiment are known. Thread-safe.
 */
public final class SignalQueries implements SignalDetector {

  private static final int MOST_EVIDENCE = 5;

  private volatile Written written;

  /** The signals by the number that is the name of their query, and their queries. */
  private record Written(List<WrittenSignal> signals, AskedQueries asked) {

    static Written of(List<WrittenSignal> signals) {
      List<MonitoredQuery> queries =
          IntStream.range(0, signals.size())
              .mapToObj(
                  number -> new MonitoredQuery(name(number), null, signals.get(number).query()))
              .toList();
      return new Written(List.copyOf(signals), new AskedQueries(queries));
    }

    /** With as many digits each, so that the order of the names is that of the numbers. */
    private static String name(int number) {
      return String.format(Locale.ROOT, "%06d", number);
    }

    WrittenSignal answered(QueryMatch match) {
      return signals.get(Integer.parseInt(match.query()));
    }
  }

  /**
   * @param signals what to look for
   */
  public SignalQueries(List<WrittenSignal> signals) {
    written = Written.of(signals);
  }

  /** Looks for other signals from the next mention on. */
  public void replaceAll(List<WrittenSignal> signals) {
    written = Written.of(signals);
  }

  @Override
  public List<Signal> detect(EnrichedMention mention) {
    Written written = this.written;
    List<Signal> answered =
        written.asked.answeredBy(
            mention,
            (asked, searcher) -> signal(written.answered(asked.match()), asked, searcher, mention));
    Map<Signal, List<String>> found = new LinkedHashMap<>();
    for (Signal signal : answered) {
      found
          .computeIfAbsent(
              new Signal(signal.type(), signal.kind(), List.of()), key -> new ArrayList<>())
          .addAll(signal.evidence());
    }
    return found.entrySet().stream().map(entry -> with(entry.getKey(), entry.getValue())).toList();
  }

  private static Signal signal(
      WrittenSignal signal, Asked asked, IndexSearcher searcher, EnrichedMention mention) {
    return new Signal(signal.type(), signal.kind(), evidence(searcher, asked, mention));
  }

  private static Signal with(Signal signal, List<String> evidence) {
    return new Signal(
        signal.type(), signal.kind(), evidence.stream().distinct().limit(MOST_EVIDENCE).toList());
  }

  private static List<String> evidence(
      IndexSearcher searcher, Asked candidate, EnrichedMention mention) {
    List<Passage> passages = Passages.in(searcher, candidate.query(), mention.mention());
    String text = mention.mention().text();
    return passages.stream()
        .map(passage -> text.substring(passage.start(), passage.end()))
        .toList();
  }
}
