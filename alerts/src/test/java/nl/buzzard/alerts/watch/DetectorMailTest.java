package nl.buzzard.alerts.watch;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.replay.Replay;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.AlertRule.RisingOf;
import nl.buzzard.config.AlertRule.ShareOf;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts about more than how much is said: what their mail says, and when there is none. */
class DetectorMailTest {

  private static final AlertRule.Notice NOTICE = MadeUpAlerts.notice(MadeUpAlerts.DUTCH);
  private static final MentionQuery RIVAL =
      new MentionQuery.Is(MentionQuery.Field.BRAND, "Sloottelecom");

  @TempDir Path folder;
  private int number;

  private static AlertRule shift(ShareOf of, Duration within) {
    boolean against = of == ShareOf.VOICE || of == ShareOf.RIVAL_SENTIMENT;
    return new AlertRule.Shift(
        "Verschuiving", MadeUpAlerts.brand(), of, against ? RIVAL : null, 10, within, NOTICE);
  }

  private void watching(AlertRule rule, Consumer<Watched> story) {
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      story.accept(new Watched(database, rule));
    }
  }

  private MadeUpMention brand(String text, Instant at) {
    return saying(text).id("x:" + number++).inStory("s" + number).about("Polderfoon").at(at);
  }

  private MadeUpMention rival(String text, Instant at) {
    return saying(text).id("x:" + number++).inStory("s" + number).about("Sloottelecom").at(at);
  }

  private static Instant minutes(long afterNoon) {
    return NOON.plus(Duration.ofMinutes(afterNoon));
  }

  /** Three days with a mention every ten minutes, one in five of them negative. */
  private void ordinaryDays(Watched watched) {
    for (int minute = -3 * 24 * 60; minute < 0; minute += 10) {
      MadeUpMention mention = brand("gewoon", minutes(minute));
      watched.store(minute % 50 == 0 ? mention.negative() : mention.positive());
    }
  }

  private static List<String> subjects(Watched watched) {
    return watched.delivered.stream().map(mail -> mail.content().subject()).toList();
  }

  @ParameterizedTest
  @CsvSource({"false, 1", "true, 0"})
  void aHashtagOfOneBusyDayIsNewAgainUnlessAnotherDayWasNotCollected(boolean gap, int mails) {
    AlertRule rule =
        new AlertRule.Rising("Hashtags", MadeUpAlerts.brand(), RisingOf.HASHTAG, 10, NOTICE);
    watching(
        rule,
        watched -> {
          ordinaryDays(watched);
          Instant busy = NOON.minus(Duration.ofHours(30));
          Instant missing = NOON.minus(Duration.ofHours(60));
          for (int i = 0; i < 12; i++) {
            watched.store(brand("toen ook #fail", busy.plusSeconds(i)));
            watched.store(brand("dit weer #fail", minutes(1).plusSeconds(i)));
          }
          watched.gaps =
              (from, until) ->
                  (start, end) -> gap && !start.isAfter(missing) && end.isAfter(missing);
          watched.restart();

          watched.lookAt(minutes(2));

          assertThat(watched.delivered).hasSize(mails);
        });
  }

  @Test
  void aNewHashtagIsMailedByName() {
    AlertRule rule =
        new AlertRule.Rising("Hashtags", MadeUpAlerts.brand(), RisingOf.HASHTAG, 10, NOTICE);
    watching(
        rule,
        watched -> {
          ordinaryDays(watched);
          for (int i = 0; i < 12; i++) {
            watched.store(brand("dit weer #fail", minutes(1).plusSeconds(i)));
            watched.store(brand("en nog iets", minutes(1).plusSeconds(i)));
          }

          watched.lookAt(minutes(2));
          watched.lookAt(minutes(3));

          assertThat(subjects(watched))
              .containsExactly("Hashtags: #fail is nieuw, 12 berichten in een uur");
          assertThat(watched.incidents())
              .singleElement()
              .satisfies(incident -> {
                assertThat(incident.kind()).isEqualTo(Incident.Kind.HASHTAG);
                assertThat(incident.findings()).isEqualTo(12);
              });
        });
  }

  @Test
  void aStoryThatSpreadsIsMailedOnce() {
    AlertRule rule =
        new AlertRule.Rising("Verhalen", MadeUpAlerts.brand(), RisingOf.STORY, 10, NOTICE);
    watching(
        rule,
        watched -> {
          ordinaryDays(watched);
          for (int i = 0; i < 15; i++) {
            watched.store(brand("de zendmast staat in brand", minutes(i)).inStory("mast"));
          }

          watched.lookAt(minutes(16));
          watched.lookAt(minutes(17));

          assertThat(subjects(watched))
              .containsExactly("Verhalen: één verhaal, 15 berichten in een uur");
        });
  }

  @Test
  void aMentionManyPeopleCouldSeeIsMailedAndASmallOneIsNot() {
    AlertRule rule = new AlertRule.Influencer("Bereik", MadeUpAlerts.brand(), 50_000, NOTICE);
    watching(
        rule,
        watched -> {
          watched.lookAt(NOON);
          watched.store(
              brand("klein", minutes(1)).with(new Details(Kind.ARTICLE, null, 49_999L, null, null)),
              brand("groot", minutes(2)).with(new Details(Kind.ARTICLE, null, 80_000L, null, null)),
              brand("onbekend", minutes(3)));

          watched.lookAt(minutes(4));

          assertThat(subjects(watched))
              .containsExactly("Bereik: 1 bericht met een bereik van minstens 50.000");
          assertThat(watched.delivered.getFirst().content().text()).contains("groot");
        });
  }

  @Test
  void anHourInWhichTheMoodTurnsIsMailedWithWhatIsUsual() {
    watching(
        shift(ShareOf.NET_SENTIMENT, Duration.ofHours(1)),
        watched -> {
          ordinaryDays(watched);
          for (int i = 0; i < 20; i++) {
            watched.store(brand("slecht", minutes(i)).negative());
          }

          watched.lookAt(minutes(21));
          watched.lookAt(minutes(26));

          assertThat(subjects(watched))
              .singleElement()
              .asString()
              .startsWith("Verschuiving: netto sentiment −")
              .contains("gewoonlijk +59");
        });
  }

  @Test
  void lowReviewsOfAWeekAreMailed() {
    watching(
        shift(ShareOf.STARS, Duration.ofDays(7)),
        watched -> {
          for (int day = -60; day < -7; day++) {
            for (int i = 0; i < 4; i++) {
              watched.store(review(day % 8 == 0 ? 1 : 5, NOON.plus(Duration.ofDays(day))));
            }
          }
          for (int i = 0; i < 20; i++) {
            watched.store(review(2, NOON.minus(Duration.ofHours(i * 8L))));
          }

          watched.lookAt(minutes(65));

          assertThat(subjects(watched))
              .containsExactly(
                  "Verschuiving: 20 van 20 beoordelingen met minder dan drie sterren, gewoonlijk 3");
        });
  }

  private MadeUpMention review(double stars, Instant at) {
    return brand("beoordeling", at).with(new Details(Kind.REVIEW, stars, null, null, null));
  }

  @Test
  void aRivalThatTakesTheShareOfVoiceIsMailed() {
    watching(
        shift(ShareOf.VOICE, Duration.ofHours(1)),
        watched -> {
          ordinaryDays(watched);
          for (int minute = -3 * 24 * 60; minute < 0; minute += 30) {
            watched.store(rival("rivaal", minutes(minute)));
          }
          for (int i = 0; i < 60; i++) {
            watched.store(rival("rivaal", minutes(i)));
          }
          watched.store(brand("wij", minutes(10)));

          watched.lookAt(minutes(61));

          assertThat(subjects(watched))
              .containsExactly("Verschuiving: aandeel in de berichten 2 %, gewoonlijk 75 %");
        });
  }

  @Test
  void moodThatTurnsForEverybodyIsNoNewsAgainstTheRival() {
    watching(
        shift(ShareOf.RIVAL_SENTIMENT, Duration.ofHours(1)),
        watched -> {
          ordinaryDays(watched);
          for (int minute = -3 * 24 * 60; minute < 0; minute += 10) {
            MadeUpMention theirs = rival("rivaal", minutes(minute));
            watched.store(minute % 50 == 0 ? theirs.negative() : theirs.positive());
          }
          for (int i = 0; i < 20; i++) {
            watched.store(brand("slecht", minutes(i)).negative());
            watched.store(rival("slecht", minutes(i)).negative());
          }
          watched.lookAt(minutes(21));
          assertThat(watched.delivered).isEmpty();

          for (int i = 20; i < 50; i++) {
            watched.store(brand("slecht", minutes(i)).negative());
            watched.store(rival("goed", minutes(i)).positive());
          }
          watched.lookAt(minutes(51));

          assertThat(subjects(watched))
              .singleElement()
              .asString()
              .contains("naast de concurrent te verwachten");
        });
  }

  /** Four weeks with a mention every five minutes. */
  private void ordinaryWeeks(Watched watched) {
    MadeUpMention[] mentions = new MadeUpMention[28 * 24 * 12];
    for (int i = 0; i < mentions.length; i++) {
      mentions[i] = brand("gewoon", minutes(-5L * (i + 1)));
    }
    watched.store(mentions);
  }

  @Test
  void aDropIsMailedWhenItsHoursAreOverAndNotWhileNothingIsCollected() {
    AlertRule rule =
        new AlertRule.Drop("Stilte", MadeUpAlerts.brand(), 10, Duration.ofHours(3), NOTICE);
    watching(
        rule,
        watched -> {
          ordinaryWeeks(watched);
          watched.lookAt(NOON);
          watched.gaps = (from, until) -> (start, end) -> !start.isBefore(NOON);
          watched.restart();
          watched.lookAt(minutes(190));
          assertThat(watched.delivered).as("a gap is not a drop").isEmpty();

          watched.gaps = Gaps.NONE;
          watched.restart();
          watched.lookAt(minutes(191));
          watched.lookAt(minutes(251));

          assertThat(subjects(watched))
              .containsExactly("Stilte: 0 berichten in 3 uur, eerdere weken minstens 36");
          assertThat(watched.incidents()).hasSize(1);
        });
  }

  @Property(tries = 8)
  void replayTellsWhatWasSentLive(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    List<AlertRule> rules =
        List.of(
            new AlertRule.Rising("Hashtags", MadeUpAlerts.brand(), RisingOf.HASHTAG, 10, NOTICE),
            new AlertRule.Shift(
                "Aandeel",
                MadeUpAlerts.brand(),
                ShareOf.NEGATIVE_SHARE,
                null,
                10,
                Duration.ofHours(1),
                NOTICE));
    try (Database database = TestDatabases.SQLITE.open(Files.createTempDirectory("replay"))) {
      Watched watched = new Watched(database, rules.toArray(AlertRule[]::new));
      ordinaryDays(watched);
      watched.lookAt(NOON);
      int minute = 0;
      while (minute < 600) {
        boolean bad = random.nextInt(8) == 0;
        for (int i = 0; i < (bad ? 20 : 1); i++) {
          MadeUpMention mention =
              brand(bad ? "weer #fail" : "gewoon", minutes(minute).plusSeconds(i));
          watched.store(bad ? mention.negative() : mention.positive());
          watched.lookAt(minutes(minute).plusSeconds(i).plusMillis(1));
        }
        minute += 5 + random.nextInt(20);
        watched.lookAt(minutes(minute));
        if (random.nextInt(4) == 0) {
          watched.restart();
        }
      }

      for (AlertRule rule : rules) {
        assertThat(
                new Replay(watched.store, watched.gaps, MadeUpAlerts.AMSTERDAM)
                    .of(rule, NOON, minutes(minute), 1))
            .extracting(Episode::opened)
            .hasSameSizeAs(
                watched.incidents().stream()
                    .filter(incident -> incident.rule().equals(rule.name()))
                    .toList());
      }
    }
  }
}
