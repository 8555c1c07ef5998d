package nl.buzzard.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;

/**
 * Understood mentions nobody wrote, spread over a year in the order of time: 8 brands, 50 sources,
 * 300,000 authors, 40,000 words met as unevenly as real ones, one mention in five a copy. Mention
 * number n is always the same. Immutable and thread-safe.
 *
 * @param total how many there are in the year
 */
record MentionGenerator(long total) {

  static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
  static final Duration SPAN = Duration.ofDays(365);
  static final int BRANDS = 8;

  private static final int WORDS = 40_000;
  private static final List<Platform> PLATFORMS = List.of(Platform.values());
  private static final List<Sentiment.Label> LABELS =
      List.of(Sentiment.Label.NEGATIVE, Sentiment.Label.NEUTRAL, Sentiment.Label.POSITIVE);
  private static final List<Signal.Type> SIGNALS = List.of(Signal.Type.values());

  static String brand(int number) {
    return "brand" + number;
  }

  static String word(int number) {
    return "w" + Integer.toString(number + 46_656, 36);
  }

  /** {@return mentions number {@code from} to {@code until}, the latter left out} */
  List<EnrichedMention> mentions(long from, long until) {
    List<EnrichedMention> mentions = new ArrayList<>((int) (until - from));
    for (long number = from; number < until; number++) {
      mentions.add(mention(number));
    }
    return mentions;
  }

  private EnrichedMention mention(long number) {
    SplittableRandom random = new SplittableRandom(number);
    Instant published = END.minus(SPAN).plusMillis(SPAN.toMillis() * number / total);
    Author author = author(random);
    Mention mention =
        new Mention(
            new MentionId("x:" + (1_900_000_000_000_000_000L + number * 7_919)),
            new Origin(
                new SourceId("source-" + (int) skewed(random, 50)),
                PLATFORMS.get(random.nextInt(PLATFORMS.size())),
                String.valueOf(number),
                "https://place.example/status/" + number,
                null),
            null,
            text(random),
            author,
            published,
            published.plusSeconds(30),
            new Engagement((long) random.nextInt(20), (long) random.nextInt(5), null),
            List.of(),
            Details.of(Kind.POST));
    String brand = brand((int) skewed(random, BRANDS));
    return new EnrichedMention(
        mention,
        List.of(new QueryMatch(brand, brand)),
        random.nextInt(4) == 0 ? Language.EN : Language.NL,
        sentiment(random),
        random.nextInt(3) == 0
            ? List.of(new Signal(SIGNALS.get(random.nextInt(SIGNALS.size())), null, List.of()))
            : List.of(),
        new StoryId("x:" + (random.nextInt(5) == 0 ? number / 2 : number)),
        TriageDecision.UNDECIDED);
  }

  private static Author author(SplittableRandom random) {
    long number = (long) skewed(random, 300_000);
    return new Author("author" + number, "Author " + number, number % 10 == 0 ? null : number);
  }

  private static Sentiment sentiment(SplittableRandom random) {
    Sentiment.Label label = LABELS.get(random.nextInt(LABELS.size()));
    return new Sentiment(label, random.nextInt(-100, 101) / 100.0, 0.8, List.of());
  }

  private static String text(SplittableRandom random) {
    int length = 8 + random.nextInt(22);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(30) == 0 ? "#" : "").append(word((int) skewed(random, WORDS)));
      text.append(' ');
    }
    return text.toString();
  }

  /** {@return a number below a limit, small ones more often} */
  private static double skewed(SplittableRandom random, int limit) {
    double share = random.nextDouble();
    return share * share * share * limit;
  }
}
