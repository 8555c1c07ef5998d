package nl.buzzard.index.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import nl.buzzard.config.WrittenSignal;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.stage.SignalDetector;
import nl.buzzard.index.match.Passages.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Finds the signals whose written query a mention answers; the words that answer it are the
 * evidence.
 *
 * <p>The queries are the same as those of a search, and are asked through the same two sieves as
 * the monitored ones, but of mentions whose language and sentiment are known. Thread-safe.
 */
public final class SignalQueries implements SignalDetector {

  private static final int MOST_EVIDENCE = 5;

  private volatile Prepared prepared;

  /** The signals, and queries named by the number of the signal any one of them shows. */
  private record Written(List<WrittenSignal> signals, AskedQueries asked) {

    static Written of(List<WrittenSignal> signals) {
      List<MonitoredQuery> queries =
          IntStream.range(0, signals.size())
              .boxed()
              .flatMap(number ->
                  Alternatives.of(signals.get(number).query()).stream()
                      .map(query -> new MonitoredQuery(name(number), null, query)))
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

  /** Which signal, whatever shows it. */
  private record Name(Signal.Type type, @Nullable String kind) {

    static Name of(WrittenSignal signal) {
      return new Name(signal.type(), signal.kind());
    }
  }

  /** A signal, and where in the text it is shown. */
  private record Shown(Name name, List<Passage> passages) {}

  /**
   * @param signals what to look for
   */
  public SignalQueries(List<WrittenSignal> signals) {
    prepared = new Prepared(signals);
  }

  /** Looks for other signals from the next mention on. */
  public void replaceAll(List<WrittenSignal> signals) {
    prepared = new Prepared(signals);
  }

  /** Prepares the texts now, so that the first mention need not wait for it. */
  public void prepare() {
    prepared.written();
  }

  /**
   * The texts, prepared at the latest when the first mention asks: they take a second in a cold
   * JVM, which no start need wait for.
   */
  private static final class Prepared {

    private final List<WrittenSignal> signals;
    private volatile @Nullable Written written;

    Prepared(List<WrittenSignal> signals) {
      this.signals = signals;
    }

    Written written() {
      Written ready = written;
      return ready == null ? prepare() : ready;
    }

    private synchronized Written prepare() {
      Written ready = written;
      if (ready == null) {
        ready = Written.of(signals);
        written = ready;
      }
      return ready;
    }
  }

  @Override
  public List<Signal> detect(EnrichedMention enriched) {
    Written written = prepared.written();
    Mention mention = enriched.mention();
    Map<Name, Set<Passage>> found = new LinkedHashMap<>();
    written
        .asked
        .answeredBy(
            enriched,
            (asked, post) ->
                new Shown(
                    Name.of(written.answered(asked.match())), Passages.in(post, asked.condition())))
        .forEach(shown ->
            found.computeIfAbsent(shown.name(), name -> new TreeSet<>()).addAll(shown.passages()));
    return found.entrySet().stream()
        .map(entry -> signal(entry.getKey(), entry.getValue(), mention.text()))
        .toList();
  }

  private static Signal signal(Name name, Set<Passage> passages, String text) {
    List<String> evidence =
        passages.stream()
            .map(passage -> text.substring(passage.start(), passage.end()))
            .distinct()
            .limit(MOST_EVIDENCE)
            .toList();
    return new Signal(name.type(), name.kind(), evidence);
  }
}
