package nl.buzzard.bench.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.index.match.MonitoredQueries;
import nl.buzzard.index.match.MonitoredQuery;

/** Three ways to hold the same queries against the same posts. */
final class SideBySide {

  private static final int THREADS = 2;
  private static final int BATCH = 100;

  /** So many single questions the naive loop is given, or it never ends. */
  private static final long NAIVE_QUESTIONS = 20_000_000;

  /** Holds queries against posts. */
  interface Matcher {
    /** {@return for each post the names of the queries it answers} */
    List<Set<String>> match(List<Mention> posts) throws Exception;
  }

  private SideBySide() {}

  static void run(List<MonitoredQuery> queries, List<Mention> posts) throws Exception {
    long begin = System.nanoTime();
    MonitoredQueries ours = new MonitoredQueries(queries);
    System.out.printf("  made ready in %.1f s%n", (System.nanoTime() - begin) / 1e9);
    Matcher buzzard = some -> some.stream().map(post -> names(ours.match(post))).toList();
    List<Set<String>> answers = twice("Buzzard", buzzard, posts);
    try (PlainMonitor monitor = new PlainMonitor(queries)) {
      compare("lucene-monitor", twice("lucene-monitor, 100 at a time", monitor, posts), answers);
    }
    int few = Math.clamp(NAIVE_QUESTIONS / queries.size(), 20, posts.size());
    compare(
        "naive loop", twice("naive loop", new NaiveLoop(queries), posts.subList(0, few)), answers);
  }

  private static Set<String> names(List<QueryMatch> matches) {
    Set<String> names = new TreeSet<>();
    matches.forEach(match -> names.add(match.query()));
    return names;
  }

  /** Once to warm up, once to measure. */
  private static List<Set<String>> twice(String name, Matcher matcher, List<Mention> posts)
      throws Exception {
    inParallel(matcher, posts.subList(0, posts.size() / 2), new LongAdder());
    LongAdder busy = new LongAdder();
    long begin = System.nanoTime();
    List<Set<String>> answers = inParallel(matcher, posts, busy);
    double seconds = (System.nanoTime() - begin) / 1e9;
    long hits = answers.stream().mapToLong(Set::size).sum();
    System.out.printf(
        "  %-30s %,9.0f posts/s on %d threads, %,9.0f per second of one core; %,d answers%n",
        name, posts.size() / seconds, THREADS, posts.size() / (busy.sum() / 1e9), hits);
    return answers;
  }

  private static List<Set<String>> inParallel(Matcher matcher, List<Mention> posts, LongAdder busy)
      throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<List<Set<String>>>> batches = new ArrayList<>();
      for (int start = 0; start < posts.size(); start += BATCH) {
        List<Mention> batch = posts.subList(start, Math.min(start + BATCH, posts.size()));
        batches.add(threads.submit(() -> timed(matcher, batch, busy)));
      }
      List<Set<String>> answers = new ArrayList<>();
      for (Future<List<Set<String>>> batch : batches) {
        answers.addAll(batch.get());
      }
      return answers;
    }
  }

  /** On a machine that others use too, only time on the processor can be compared. */
  private static List<Set<String>> timed(Matcher matcher, List<Mention> batch, LongAdder busy)
      throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    List<Set<String>> answers = matcher.match(batch);
    busy.add(threads.getCurrentThreadCpuTime() - begin);
    return answers;
  }

  private static void compare(String name, List<Set<String>> theirs, List<Set<String>> ours) {
    for (int i = 0; i < theirs.size(); i++) {
      if (!theirs.get(i).equals(ours.get(i))) {
        throw new IllegalStateException(
            "post " + i + ": " + name + " says " + theirs.get(i) + ", Buzzard " + ours.get(i));
      }
    }
    System.out.printf("  %-30s agrees with Buzzard on all %,d posts%n", name, theirs.size());
  }
}
