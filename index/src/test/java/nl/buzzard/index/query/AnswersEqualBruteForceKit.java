package nl.buzzard.index.query;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random mentions and random questions: a store must say what looking at every mention says. A
 * store's own test extends this and says how to open one.
 */
public abstract class AnswersEqualBruteForceKit {

  private static final int QUESTIONS = 40;
  private static final int BATCHES = 4;
  private static final List<String> WORDS =
      List.of(
          "trein", "laat", "#fail", "fail", "@help", "café", "CAFE", "👍", "zo'n", "www.a.example");
  private static final List<String> BRANDS =
      List.of("Virgin America", "virgin america", "Delta", "");
  private static final Instant START = Instant.parse("2026-03-27T00:00:00Z");
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("Europe/Amsterdam"), ZoneId.of("UTC"), ZoneId.of("Asia/Kolkata"));

  @TempDir protected Path folder;

  /** {@return the store kept in a folder, empty when the folder is} */
  protected abstract MentionStore open(Path folder);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theStoreAnswersLikeBruteForce(long seed) {
    Random random = new Random(seed);
    InMemoryMentionStore brute = new InMemoryMentionStore();
    List<Request> requests = requests(seed, random);
    try (MentionStore asked = open(folder)) {
      for (int batch = 0; batch < BATCHES; batch++) {
        List<EnrichedMention> mentions = mentions(random, 40);
        brute.store(mentions);
        asked.store(mentions);
        Instant from = START.plus(Duration.ofHours(12L * batch));
        for (Request request : requests) {
          compare(asked, brute, request);
          compare(asked, brute, since(from, request));
        }
      }
    }
  }

  /** Asked again and again, while mentions come in and are replaced, and while time moves on. */
  private static List<Request> requests(long seed, Random random) {
    RandomQueries queries = new RandomQueries(seed, WORDS, BRANDS);
    return IntStream.range(0, QUESTIONS)
        .mapToObj(i -> new Request(queries.query(3), steps(random), fields(random)))
        .toList();
  }

  private static Request since(Instant from, Request request) {
    return new Request(
        request.query().and(new Published(from, null)), request.steps(), request.by());
  }

  private static void compare(MentionStore asked, MentionStore brute, Request request) {
    MentionQuery query = request.query();
    assertThat(asked.count(request)).as("%s", request).isEqualTo(brute.count(request));
    assertThat(asked.count(query)).as("%s", query).isEqualTo(brute.count(query));
    assertThat(firstPages(asked, query)).as("%s", query).isEqualTo(firstPages(brute, query));
  }

  private static List<EnrichedMention> firstPages(MentionStore store, MentionQuery query) {
    Hits first = store.search(query, Paging.first(9));
    return first.next() == null
        ? first.mentions()
        : store.search(query, new Paging(20, first.next())).mentions();
  }

  private static List<EnrichedMention> mentions(Random random, int count) {
    return IntStream.range(0, count).mapToObj(i -> mention(random)).toList();
  }

  private static EnrichedMention mention(Random random) {
    MadeUpMention mention =
        saying(text(random, 6))
            .id("x:" + random.nextInt(130))
            .by(one(random, List.of("anna", "Bob \"B\" \\ Jansen", "carla")))
            .in(one(random, List.of(Language.values())))
            .at(START.plus(Duration.ofMinutes(7L * random.nextInt(800))));
    if (random.nextBoolean()) {
      mention.titled(text(random, 3));
    }
    if (random.nextInt(3) > 0) {
      mention.about(one(random, BRANDS));
    }
    if (random.nextInt(3) == 0) {
      mention
          .matchingBrand(one(random, BRANDS))
          .showing(one(random, List.of(Signal.Type.values())));
    }
    return (random.nextBoolean() ? mention.negative() : mention.positive()).enriched();
  }

  private static String text(Random random, int words) {
    return IntStream.range(0, random.nextInt(words + 1))
        .mapToObj(i -> one(random, WORDS))
        .collect(Collectors.joining(one(random, List.of(" ", ", ", " - "))));
  }

  private static @Nullable Steps steps(Random random) {
    return random.nextInt(4) == 0
        ? null
        : new Steps(one(random, List.of(Steps.Length.values())), one(random, ZONES));
  }

  private static List<CountField> fields(Random random) {
    return IntStream.range(0, random.nextInt(3))
        .mapToObj(i -> one(random, List.of(CountField.values())))
        .toList();
  }

  private static <T> T one(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
