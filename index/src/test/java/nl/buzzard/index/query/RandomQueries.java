package nl.buzzard.index.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.query.MentionQuery.Part;

/** Makes queries by chance, of the kind that text can say. */
public final class RandomQueries {

  private static final Instant START = Instant.parse("2026-03-27T00:00:00Z");

  private final Random random;
  private final List<String> words;
  private final List<String> brands;

  /**
   * @param words the words to ask for, more than one
   * @param brands the brands to ask for
   */
  public RandomQueries(long seed, List<String> words, List<String> brands) {
    this.random = new Random(seed);
    this.words = words;
    this.brands = brands;
  }

  /** {@return a query nested so deep at most} */
  public MentionQuery query(int depth) {
    return switch (random.nextInt(depth == 0 ? 8 : 12)) {
      case 0, 1, 2 -> spoken(1);
      case 3 -> new MentionQuery.Within(one(List.of(Part.values())), spoken(1));
      case 4 -> is();
      case 5 -> random.nextInt(4) == 0 ? MentionQuery.everything() : published();
      case 6 -> range();
      case 7 -> new MentionQuery.Like(Field.AUTHOR, one(List.of("ann*", "*a", "b?b*")));
      case 8 -> new MentionQuery.Not(query(depth - 1));
      case 9, 10 -> new MentionQuery.And(parts(depth));
      default -> new MentionQuery.Or(parts(depth));
    };
  }

  /** {@return what asks for words} */
  private MentionQuery spoken(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 8)) {
      case 0, 1 -> new MentionQuery.Word(one(words));
      case 2 -> new MentionQuery.Literal(one(words));
      case 3 -> new MentionQuery.Phrase(one(words) + " " + one(words));
      case 4 -> new MentionQuery.Phrase("trein laat", random.nextInt(MentionQuery.MAX_DISTANCE));
      case 5 -> new MentionQuery.Wildcard(one(List.of("tr*", "?aat", "*ei*")));
      default ->
          new MentionQuery.Near(
              spoken(depth - 1),
              spoken(depth - 1),
              1 + random.nextInt(MentionQuery.MAX_DISTANCE),
              one(List.of(MentionQuery.Order.values())));
    };
  }

  private MentionQuery range() {
    double from = random.nextInt(5_000);
    double to = from + random.nextInt(5_000);
    return switch (random.nextInt(3)) {
      case 0 -> new MentionQuery.Range(Measure.FOLLOWERS, from, null);
      case 1 -> new MentionQuery.Range(Measure.FOLLOWERS, null, to);
      default -> new MentionQuery.Range(Measure.FOLLOWERS, from, to);
    };
  }

  private List<MentionQuery> parts(int depth) {
    return IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> query(depth - 1)).toList();
  }

  private MentionQuery is() {
    return switch (random.nextInt(7)) {
      case 0 -> new MentionQuery.Is(Field.SENTIMENT, one(List.of("negative", "POSITIVE")));
      case 1 -> new MentionQuery.Is(Field.LANG, one(List.of("nl", "en")));
      case 2 -> new MentionQuery.Is(Field.SIGNAL, one(List.of("complaint", "Praise")));
      case 3 -> new MentionQuery.Is(Field.AUTHOR, one(List.of("anna", "Bob \"B\" \\ Jansen")));
      case 4 -> new MentionQuery.Is(Field.CONVERSATION, one(List.of("nl-t20", "12:3/4")));
      default -> new MentionQuery.Is(Field.BRAND, one(brands));
    };
  }

  private MentionQuery published() {
    Instant from = START.plus(Duration.ofMinutes(30L * random.nextInt(200)));
    Instant until = from.plus(Duration.ofMinutes(1 + 30L * random.nextInt(200)));
    return switch (random.nextInt(4)) {
      case 0 -> new MentionQuery.Published(from, null);
      case 1 -> new MentionQuery.Published(null, until);
      default -> new MentionQuery.Published(from, until);
    };
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
