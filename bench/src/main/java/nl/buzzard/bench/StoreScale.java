package nl.buzzard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.query.MentionQuery.Word;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.LuceneMentionStore;

/**
 * Fills a store with made-up mentions and measures what screens ask of it; for a comparison an
 * OpenSearch too, one after the other.
 */
final class StoreScale {

  private static final int BATCH = 4_000;
  private static final int DASHBOARDS = 60;
  private static final int PAGES = 300;
  private static final Steps DAYS = new Steps(Steps.Length.DAY, ZoneId.of("Europe/Amsterdam"));

  private final MentionStore store;
  private final MentionGenerator generator;
  private final Random random = new Random(7);

  private StoreScale(MentionStore store, MentionGenerator generator) {
    this.store = store;
    this.generator = generator;
  }

  /**
   * @param arguments how many mentions, the folder to keep them in, and for a comparison the
   *     address of an OpenSearch that keeps as many
   */
  public static void main(String[] arguments) throws IOException {
    long mentions = Long.parseLong(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Measured own;
    try (MentionStore store = LuceneMentionStore.open(folder.resolve("index"))) {
      own =
          new StoreScale(store, new MentionGenerator(mentions))
              .measure(mentions, () -> size(folder));
    }
    say("Lucene: " + own);
    if (arguments.length > 2) {
      URI address = URI.create(arguments[2]);
      ScaleCluster cluster = new ScaleCluster(address);
      try (MentionStore store = cluster.open()) {
        Measured other =
            new StoreScale(store, new MentionGenerator(mentions)).measure(mentions, cluster::size);
        say("OpenSearch: " + other);
        say("Lucene to OpenSearch: " + own.comparedWith(other));
      } finally {
        cluster.clear();
      }
    }
  }

  /** What one store was found to do. */
  private record Measured(double perSecond, double bytes, Timings dashboards, Timings pages) {

    String comparedWith(Measured other) {
      return String.format(
          Locale.ROOT,
          "indexing %.1f times as fast, %.2f times the size, dashboards %.1f and pages %.1f times"
              + " as fast at p95",
          perSecond / other.perSecond,
          bytes / other.bytes,
          other.dashboards.share(0.95) / dashboards.share(0.95),
          other.pages.share(0.95) / pages.share(0.95));
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,.0f mentions a second indexed; %.0f bytes a mention; a dashboard of eight series over"
              + " a year: %s; a page of 50 results while indexing: %s",
          perSecond,
          bytes,
          dashboards,
          pages);
    }
  }

  private Measured measure(long mentions, LongSupplier size) {
    double perSecond = fill(mentions);
    double bytes = (double) size.getAsLong() / mentions;
    Timings dashboards = dashboards();
    return new Measured(perSecond, bytes, dashboards, pagesWhileIndexing(mentions));
  }

  private double fill(long mentions) {
    long begin = System.nanoTime();
    for (long from = store.count(MentionQuery.everything()); from < mentions; from += BATCH) {
      store.store(generator.mentions(from, Math.min(mentions, from + BATCH)));
      if (from / BATCH % 50 == 49) {
        say(
            String.format(
                Locale.ROOT,
                "%,d stored, %,.0f a second so far",
                from + BATCH,
                perSecond(from + BATCH, begin)));
      }
    }
    return perSecond(mentions, begin);
  }

  private Timings dashboards() {
    Timings timings = new Timings();
    for (int i = 0; i < DASHBOARDS; i++) {
      timings.time(() -> eightSeries().forEach(store::count));
    }
    return timings;
  }

  /** Five brands by day, and all mentions by day and sentiment, by day and signal, by source. */
  private Stream<Request> eightSeries() {
    MentionQuery year =
        new Published(MentionGenerator.END.minus(MentionGenerator.SPAN), MentionGenerator.END);
    return Stream.concat(
        Stream.of(3, 4, 5, 6, 7)
            .map(brand -> new Is(Field.BRAND, MentionGenerator.brand(brand)))
            .map(brand -> new Request(brand.and(year), DAYS, List.of())),
        Stream.of(
            new Request(brand(2).and(year), DAYS, List.of(CountField.SENTIMENT)),
            new Request(brand(3).and(year), DAYS, List.of(CountField.SIGNAL)),
            new Request(brand(4).and(year), null, List.of(CountField.SOURCE))));
  }

  private static MentionQuery brand(int number) {
    return new Is(Field.BRAND, MentionGenerator.brand(number));
  }

  private Timings pagesWhileIndexing(long stored) {
    AtomicBoolean done = new AtomicBoolean();
    Thread indexing =
        Thread.ofPlatform()
            .start(() -> {
              for (long from = stored; !done.get(); from += BATCH) {
                store.store(generator.mentions(from, from + BATCH));
              }
            });
    Timings timings = new Timings();
    for (int i = 0; i < PAGES; i++) {
      MentionQuery query = question();
      timings.time(() -> store.search(query, Paging.first(50)));
    }
    done.set(true);
    join(indexing);
    return timings;
  }

  private MentionQuery question() {
    MentionQuery brand = brand(random.nextInt(MentionGenerator.BRANDS));
    MentionQuery word = new Word(MentionGenerator.word(random.nextInt(2_000)));
    Instant until = MentionGenerator.END.minusSeconds(random.nextInt(10_000_000));
    return switch (random.nextInt(3)) {
      case 0 -> brand;
      case 1 -> brand.and(word);
      default -> brand.and(word).and(new Published(null, until));
    };
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double perSecond(long count, long begin) {
    return count / ((System.nanoTime() - begin) / 1e9);
  }

  private static long size(Path folder) {
    FilesThere files = new FilesThere();
    try {
      Files.walkFileTree(folder, files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.bytes;
  }

  /** Merging goes on meanwhile: a file that has just been merged away counts nothing. */
  private static final class FilesThere extends SimpleFileVisitor<Path> {
    private long bytes;

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      bytes += attributes.size();
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }
  }

  private static void say(String sentence) {
    System.out.println(sentence);
  }
}
