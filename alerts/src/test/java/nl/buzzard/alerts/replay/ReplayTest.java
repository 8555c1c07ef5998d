package nl.buzzard.alerts.replay;

import static nl.buzzard.core.mention.Mentions.NOON;
import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.alerts.MadeUpAlerts;
import nl.buzzard.alerts.course.Episode;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.incident.Incident;
import nl.buzzard.alerts.watch.Watched;
import nl.buzzard.config.AlertRule;
import nl.buzzard.config.AlertRule.RisingOf;
import nl.buzzard.config.AlertRule.ShareOf;
import nl.buzzard.core.mention.MadeUpMention;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.InMemoryMentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

  private static final AlertRule CRISIS =
      MadeUpAlerts.negative("Crisis", 4, Duration.ofMinutes(15));
  private static final AlertRule OUTAGE = MadeUpAlerts.keyword("Storing", "bereik");

  @TempDir Path folder;

  /** Calm hours with bursts in between, of which some are close to each other. */
  private static List<Instant> posts(Random random) {
    List<Instant> posts = new ArrayList<>();
    Instant at = NOON;
    while (posts.size() < 40) {
      boolean burst = random.nextInt(4) == 0;
      int count = burst ? 3 + random.nextInt(6) : 1;
      for (int i = 0; i < count; i++) {
        at = at.plusSeconds(1 + random.nextInt(burst ? 90 : 1_800));
        posts.add(at);
      }
    }
    return posts;
  }

  private static void live(Watched watched, List<Instant> posts, Random random) {
    watched.lookAt(NOON);
    for (Instant post : posts) {
      watched.storeNegative(1, post);
      watched.lookAt(post.plusMillis(1));
      if (random.nextInt(5) == 0) {
        watched.restart();
      }
      if (random.nextInt(3) == 0) {
        watched.lookAt(post.plusSeconds(random.nextInt(50)).plusMillis(2));
      }
    }
  }

  private static Stream<Instant> sent(Watched watched, String rule) {
    return watched.incidents().stream()
        .filter(incident -> incident.rule().equals(rule))
        .sorted(Comparator.comparingLong(Incident::id))
        .map(incident -> incident.openedAt().truncatedTo(ChronoUnit.MINUTES));
  }

  @Property(tries = 10)
  void replayTellsWhatWasSentLiveWithRestartsInBetween(@ForAll long seed) throws Exception {
    Path data = Files.createTempDirectory("replay");
    try (Database database = TestDatabases.SQLITE.open(data)) {
      Random random = new Random(seed);
      Watched watched = new Watched(database, CRISIS, OUTAGE);
      List<Instant> posts = posts(random);

      live(watched, posts, random);

      for (AlertRule rule : List.of(CRISIS, OUTAGE)) {
        assertThat(
                new Replay(watched.store, watched.gaps, MadeUpAlerts.AMSTERDAM)
                    .of(rule, NOON.minusSeconds(60), posts.getLast().plusSeconds(1), 1))
            .extracting(Episode::opened)
            .containsExactlyElementsOf(sent(watched, rule.name()).toList());
      }
    }
  }

  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  private static List<AlertRule> ofCounts() {
    AlertRule.Notice notice = MadeUpAlerts.notice(MadeUpAlerts.DUTCH);
    MentionQuery brand = MadeUpAlerts.brand();
    return List.of(
        MadeUpAlerts.spike("Drukte"),
        new AlertRule.Rising("Hashtag", brand, RisingOf.HASHTAG, 10, notice),
        new AlertRule.Drop("Stil", brand, 5, Duration.ofHours(2), notice),
        new AlertRule.Shift(
            "Negatief", brand, ShareOf.NEGATIVE_SHARE, null, 10, Duration.ofHours(1), notice));
  }

  /** What is said from an instant on for an hour, calm, loud or not at all. */
  private static List<MadeUpMention> hour(Instant from, Random random, int most) {
    List<MadeUpMention> said = new ArrayList<>();
    boolean angry = most > 20;
    Instant at = from;
    int posts = most / 2 + random.nextInt(most / 2 + 1);
    for (int i = 0; i < posts; i++) {
      at = at.plusSeconds(1 + random.nextInt(3_600 / (most + 1)));
      MadeUpMention post =
          saying(angry ? "weer niets #fail" : "bericht").id("x:" + at).about("Polderfoon").at(at);
      said.add(angry || random.nextInt(5) == 0 ? post.negative() : post.neutral());
    }
    return said;
  }

  /** A look at the last moment of every five minutes, so that a step is judged by all it holds. */
  private static void liveForSixHours(Watched watched, Random random) {
    List<Integer> loudCalmAndSilent = Arrays.asList(100, 6, 0);
    Collections.shuffle(loudCalmAndSilent, random);
    for (int hour = 0; hour < 6; hour++) {
      List<MadeUpMention> said =
          hour(NOON.plus(Duration.ofHours(hour)), random, loudCalmAndSilent.get(hour / 2));
      for (int step = 0; step < 12; step++) {
        Instant begin = NOON.plus(Duration.ofHours(hour)).plus(FIVE_MINUTES.multipliedBy(step));
        Instant end = begin.plus(FIVE_MINUTES);
        said.stream()
            .filter(post -> !post.mention().published().isBefore(begin))
            .filter(post -> post.mention().published().isBefore(end))
            .forEach(watched::store);
        watched.lookAt(end.minusMillis(1));
        if (random.nextInt(10) == 0) {
          watched.restart();
        }
      }
    }
  }

  /** {@return when an episode is opened by whoever looks at the last moment of every step} */
  private static Instant told(Episode episode, Pace pace) {
    return pace.judgedUntil(episode.opened().plus(pace.step()).minusMillis(1))
            .isAfter(episode.opened())
        ? episode.opened()
        : episode.opened().plus(pace.step());
  }

  @Property(tries = 2)
  void alertsOfCountsAreReplayedAsTheyWereSentLiveWithRestartsInBetween(@ForAll long seed)
      throws Exception {
    Path data = Files.createTempDirectory("replay");
    try (Database database = TestDatabases.SQLITE.open(data)) {
      Random random = new Random(seed);
      AlertRule[] rules = ofCounts().toArray(AlertRule[]::new);
      Watched watched = new Watched(database, rules);
      for (int hour = 30 * 24; hour > 0; hour--) {
        hour(NOON.minus(Duration.ofHours(hour)), random, 6).forEach(watched::store);
      }

      watched.lookAt(NOON);
      liveForSixHours(watched, random);

      assertThat(watched.incidents()).isNotEmpty();
      for (AlertRule rule : rules) {
        Pace pace = Pace.of(rule);
        assertThat(
                new Replay(watched.store, watched.gaps, MadeUpAlerts.AMSTERDAM)
                    .of(
                        rule,
                        NOON.minus(Duration.ofHours(1)),
                        NOON.plus(Duration.ofHours(6)).minusMillis(1),
                        1))
            .as(rule.name())
            .extracting(episode -> told(episode, pace))
            .containsExactlyElementsOf(
                watched.incidents().stream()
                    .filter(incident -> incident.rule().equals(rule.name()))
                    .sorted(Comparator.comparingLong(Incident::id))
                    .map(incident -> stepOf(incident.openedAt(), pace.step()))
                    .toList());
      }
    }
  }

  private static Instant stepOf(Instant at, Duration step) {
    return at.minusMillis(at.toEpochMilli() % step.toMillis());
  }

  @Test
  void aSpikeIsReplayedAsItWasSentLive() {
    AlertRule spike = MadeUpAlerts.spike("Drukte");
    try (Database database = TestDatabases.SQLITE.open(folder)) {
      Watched watched = new Watched(database, spike);
      Instant start = NOON.minus(Duration.ofDays(3));
      for (int i = 0; i < 3 * 96; i++) {
        watched.store(post("dag" + i, start.plus(Duration.ofMinutes(15L * i))));
      }
      for (int i = 0; i < 60; i++) {
        Instant at = NOON.plusSeconds(60 + 5L * i);
        watched.store(post("storm" + i, at));
        watched.lookAt(at.plusMillis(1));
      }

      assertThat(
              new Replay(watched.store, watched.gaps, MadeUpAlerts.AMSTERDAM)
                  .of(spike, start, NOON.plusSeconds(600), 1))
          .singleElement()
          .satisfies(episode -> {
            assertThat(
                    Duration.between(episode.opened(), watched.incidents().getFirst().openedAt()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(5));
            assertThat(episode.first().expected()).isBetween(3.0, 5.0);
          });
      assertThat(watched.incidents()).hasSize(1);
    }
  }

  @Test
  void aStricterAlertSendsNoMore() {
    Random random = new Random(7);
    InMemoryMentionStore store = new InMemoryMentionStore();
    List<Instant> posts = posts(random);
    for (int i = 0; i < posts.size(); i++) {
      store.store(
          List.of(
              Mentions.saying("weer geen bereik")
                  .id("x:" + i)
                  .about("Polderfoon")
                  .negative()
                  .at(posts.get(i))
                  .enriched()));
    }
    Replay replay = new Replay(store, Gaps.NONE, MadeUpAlerts.AMSTERDAM);
    Instant until = posts.getLast().plusSeconds(1);

    assertThat(replay.of(CRISIS, NOON, until, 1)).isNotEmpty();
    assertThat(replay.of(CRISIS, NOON, until, 2))
        .hasSizeLessThan(replay.of(CRISIS, NOON, until, 1).size());
    assertThat(replay.of(CRISIS, NOON, until, 10)).isEmpty();
  }

  private static MadeUpMention post(String id, Instant at) {
    return saying("bericht").id("x:" + id).about("Polderfoon").at(at);
  }
}
