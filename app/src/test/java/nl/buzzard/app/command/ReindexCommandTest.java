package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.buzzard.app.DataFolder;
import nl.buzzard.app.Engine;
import nl.buzzard.app.MentionStores;
import nl.buzzard.app.pipeline.SqlTombstones;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.Correction;
import nl.buzzard.webcare.queue.Corrections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReindexCommandTest {

  private static final MentionId FIRST = new MentionId("source:archive:1");
  private static final MentionId SECOND = new MentionId("source:archive:2");

  @TempDir Path folder;
  private String conf;
  private Settings settings;

  @BeforeEach
  void importPosts() throws Exception {
    conf = Files.createDirectories(folder.resolve("conf")).toString();
    settings = ConfigOption.reader().read(Path.of(conf)).settings();
    Path posts =
        Files.write(
            folder.resolve("posts.tsv"),
            List.of(
                "id\twhen\tbrand\ttext",
                "1\t2015-02-24T11:35-08:00\tPolderfoon\tde knarsbank staat weer op zijn plek",
                "2\t2015-02-24T11:36-08:00\tPolderfoon\tde zachte stoel is terug"));
    String map = "id=id,text=text,published=when,brand=brand";
    run("import", posts.toString(), "--source", "archive", "--map", map, "--config", conf);
  }

  @Test
  void whatAnAgentSetRightSurvivesADamagedIndex() throws IOException {
    try (Database database = Engine.openDatabase(settings);
        MentionStore store = MentionStores.open(settings)) {
      new Corrections(database.jdbi(), store, () -> Instant.EPOCH)
          .correct(FIRST, "anna", new Correction.Sounds(Label.NEGATIVE));
    }
    EnrichedMention corrected = found(FIRST);
    cutEveryFileOfTheIndex();

    assertThat(run("reindex", "--config", conf)).contains("2 mentions are in the new index.");
    assertThat(found(FIRST)).isEqualTo(corrected);
    assertThat(corrected.sentiment().label()).isEqualTo(Label.NEGATIVE);
  }

  @Test
  void wordsThatWereTakenAwayDoNotComeBackFromDamagedFiles() {
    try (Database database = Engine.openDatabase(settings)) {
      new SqlTombstones(database.jdbi()).raise(Map.of(SECOND, new SourceId("archive")));
    }

    run("reindex", "--config", conf);

    assertThat(found(SECOND).mention().text()).isEmpty();
    assertThat(found(FIRST).mention().text()).contains("knarsbank");
  }

  private EnrichedMention found(MentionId id) {
    try (MentionStore store = MentionStores.openReadOnly(settings)) {
      return store.find(id).orElseThrow();
    }
  }

  private void cutEveryFileOfTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(new DataFolder(settings.dataFolder()).index())) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[0]);
      }
    }
  }

  private static String run(String... arguments) {
    StringWriter out = new StringWriter();
    int exitCode =
        BuzzardCommand.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(out, true))
            .execute(arguments);
    assertThat(exitCode).as(out.toString()).isZero();
    return out.toString();
  }
}
