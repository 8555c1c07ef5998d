package nl.buzzard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.buzzard.app.command.BuzzardCommand;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.index.lucene.LuceneMentionStore;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shorter version of {@code bench/kill-import.sh}. */
class KilledImportTest {

  private static final int ROWS = 4_000;
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void anImportKilledAtAnyMomentAndStartedAgainEndsLikeAnUndisturbedOne() throws Exception {
    Path file = madeUpPosts();
    Path undisturbed = installation("undisturbed");
    assertThat(importInThisProcess(file, undisturbed)).isZero();
    Map<String, String> expectedMentions = mentions(undisturbed);
    List<String> expectedQueue = queue(undisturbed);
    assertThat(expectedMentions).hasSize(ROWS);
    assertThat(expectedQueue).isNotEmpty();

    Random random = new Random(20260301);
    for (int round = 0; round < ROUNDS; round++) {
      Path killed = installation("killed" + round);
      killAfterSomeMentions(file, killed, 1 + random.nextInt(ROWS / 2));

      assertThat(importInThisProcess(file, killed)).isZero();

      assertThat(mentions(killed)).isEqualTo(expectedMentions);
      assertThat(queue(killed)).isEqualTo(expectedQueue);
    }
  }

  /** Starts the import as a process of its own and kills it once so many mentions are stored. */
  private void killAfterSomeMentions(Path file, Path installation, int atLeast) throws Exception {
    Process process =
        new ProcessBuilder(command(arguments(file, installation)))
            .redirectErrorStream(true)
            .redirectOutput(installation.resolve("log").toFile())
            .start();
    while (process.isAlive() && stored(installation) < atLeast) {
      if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
        break;
      }
    }
    process.destroyForcibly();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(stored(installation))
        .as(() -> "the log says: " + log(installation))
        .isGreaterThanOrEqualTo(atLeast);
  }

  private static List<String> command(List<String> arguments) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath.replace(';', File.pathSeparatorChar),
                Main.class.getName()));
    command.addAll(arguments);
    return command;
  }

  private static int importInThisProcess(Path file, Path installation) {
    return BuzzardCommand.commandLine()
        .execute(arguments(file, installation).toArray(String[]::new));
  }

  private static List<String> arguments(Path file, Path installation) {
    return List.of(
        "import",
        file.toString(),
        "--source",
        "archive",
        "--map",
        "id=id,text=text,published=created,brand=brand",
        "--config",
        installation.resolve("conf").toString());
  }

  private Path installation(String name) throws IOException {
    Path installation = folder.resolve(name);
    Files.createDirectories(installation.resolve("conf"));
    return installation;
  }

  private Path madeUpPosts() throws IOException {
    Path file = folder.resolve("posts.tsv");
    List<String> lines = new ArrayList<>(List.of("id\tcreated\tbrand\ttext"));
    Instant created = Instant.now();
    String[] says = {
      "de storing duurt nu al uren, waardeloos",
      "wat een fijne hulp vandaag, bedankt",
      "weet iemand of het netwerk eruit ligt?",
      "gewoon een bericht over het weer"
    };
    for (int row = 0; row < ROWS; row++) {
      lines.add(
          "p%d\t%s\tPolderfoon\t@polderfoon %s, nummer %d"
              .formatted(row, created.minusSeconds(row), says[row % says.length], row));
    }
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static long stored(Path installation) {
    try (MentionStore store = LuceneMentionStore.openReadOnly(index(installation))) {
      return store.count(MentionQuery.everything());
    }
  }

  /** Everything people would see of each mention but the moment it was collected. */
  private static Map<String, String> mentions(Path installation) {
    Map<String, String> mentions = new TreeMap<>();
    try (MentionStore store = LuceneMentionStore.openReadOnly(index(installation))) {
      String after = null;
      do {
        Hits page = store.search(MentionQuery.everything(), new Paging(1_000, after));
        for (EnrichedMention mention : page.mentions()) {
          String before =
              mentions.put(
                  mention.id().value(),
                  mention.mention().text()
                      + mention.sentiment()
                      + mention.signals()
                      + mention.triage()
                      + mention.brands());
          assertThat(before).as("a second copy of %s", mention.id()).isNull();
        }
        after = page.next();
      } while (after != null);
    }
    return mentions;
  }

  private static List<String> queue(Path installation) {
    try (Database database = Database.inFolder(installation.resolve("data"))) {
      return database
          .jdbi()
          .withHandle(handle ->
              handle
                  .createQuery(
                      "SELECT mention || state || urgency FROM queue_item ORDER BY mention")
                  .mapTo(String.class)
                  .list());
    }
  }

  private static Path index(Path installation) {
    return new DataFolder(installation.resolve("data")).index();
  }

  private static String log(Path installation) {
    try {
      return Files.readString(installation.resolve("log"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
