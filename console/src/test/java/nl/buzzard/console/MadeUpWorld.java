package nl.buzzard.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.TriageDecision;
import nl.buzzard.core.store.MentionTopics;
import nl.buzzard.core.store.MentionTopics.Topic;
import org.jspecify.annotations.Nullable;

/** A few hundred mentions nobody ever wrote, of three brands that do not exist. */
final class MadeUpWorld {

  private static final List<Said> SAID =
      List.of(
          new Said(
              "Weer storing bij %s, al drie uur geen internet. Waardeloos.",
              -1, Signal.Type.COMPLAINT, List.of("storing", "Waardeloos")),
          new Said(
              "Sta al 40 minuten in de wachtrij van %s. Wie neemt er op?",
              -1, Signal.Type.QUESTION, List.of("wachtrij")),
          new Said(
              "Monteur van %s was op tijd en heel vriendelijk, alles werkt weer top",
              1, Signal.Type.PRAISE, List.of("vriendelijk", "top")),
          new Said(
              "Iemand ervaring met glasvezel van %s in Almere? Wij verhuizen in januari",
              0, Signal.Type.BUYING_INTENT, List.of("Iemand ervaring")),
          new Said(
              "Ik zeg mijn abonnement bij %s op, dit is de derde keer deze maand",
              -1, Signal.Type.CHURN_RISK, List.of("zeg mijn abonnement", "op")),
          new Said("%s opens a new shop in Utrecht next week", 0, null, List.of()),
          new Said(
              "Really happy with the new router from %s, twice as fast as before",
              1, Signal.Type.PRAISE, List.of("happy", "fast")),
          new Said(
              "Hoe kan ik bij %s mijn factuur inzien?",
              0, Signal.Type.QUESTION, List.of("Hoe kan ik")),
          new Said(
              "The app of %s keeps crashing since the update, useless",
              -1, Signal.Type.COMPLAINT, List.of("crashing", "useless")),
          new Said("%s verlaagt de prijs van bellen naar het buitenland", 0, null, List.of()));
  private static final List<String> BRANDS =
      List.of("Voltana", "Voltana", "Voltana", "Noordkabel", "Noordkabel", "Zephyr Mobiel");
  private static final List<String> NAMES =
      List.of(
          "Sanne de Wit", "Bram Ooms", "Yusuf K", "Lotte", "R. Hendriks", "Priya", "Joost van Dam");
  private static final Platform[] PLATFORMS = {
    Platform.X, Platform.X, Platform.MASTODON, Platform.NEWS, Platform.FORUM, Platform.REVIEW
  };

  private MadeUpWorld() {}

  /** {@return mentions of the last 20 days, more and angrier two days ago} */
  static List<EnrichedMention> mentions(Instant now) {
    Random random = new Random(7);
    List<EnrichedMention> mentions = new ArrayList<>();
    for (int i = 0; i < 700; i++) {
      boolean crisis = i % 5 == 0;
      Duration ago =
          crisis
              ? Duration.ofHours(44).plusMinutes(random.nextInt(480))
              : Duration.ofMinutes(random.nextInt(20 * 24 * 60));
      Said said = SAID.get(crisis ? random.nextInt(2) : random.nextInt(SAID.size()));
      mentions.add(
          mention(
              i, said, crisis ? "Voltana" : BRANDS.get(random.nextInt(6)), now.minus(ago), random));
    }
    return mentions;
  }

  private static EnrichedMention mention(
      int number, Said said, String brand, Instant published, Random random) {
    Platform platform = PLATFORMS[random.nextInt(PLATFORMS.length)];
    String name = NAMES.get(random.nextInt(NAMES.size()));
    MadeUpMention mention =
        Mentions.saying(said.text().formatted(brand))
            .id("x:" + number)
            .from(platform == Platform.NEWS ? "streeknieuws" : "zoek-" + platform.name().charAt(0))
            .on(platform)
            .url("https://example.org/post/" + number)
            .by(
                new Author(
                    name.toLowerCase(Locale.ROOT).replace(" ", "_"),
                    name,
                    (long) random.nextInt(20000)))
            .about(brand)
            .inStory("story-" + (number % 90))
            .at(published);
    String[] words = said.evidence().toArray(String[]::new);
    if (said.mood() < 0) {
      mention.negative(words);
    } else if (said.mood() > 0) {
      mention.positive(words);
    } else {
      mention.neutral();
    }
    if (platform == Platform.NEWS) {
      mention.titled(brand + " in het nieuws");
    }
    if (said.signal() != null) {
      mention.showing(said.signal(), words);
      mention.going(
          new TriageDecision(
              TriageDecision.Verdict.QUEUE,
              60,
              List.of(
                  TriageDecision.Reason.COMPLAINT, TriageDecision.Reason.BRAND_IN_FIRST_SENTENCE)));
    }
    return mention.enriched();
  }

  private record Said(String text, int mood, Signal.@Nullable Type signal, List<String> evidence) {}

  /** {@return what finds the same two topics whatever it is asked} */
  static MentionTopics topics() {
    return request ->
        List.of(new Topic("outage", 12, 3, 40.1), new Topic("no hot water", 5, 0, 12.5));
  }
}
