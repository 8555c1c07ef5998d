package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.app.Engine;
import nl.buzzard.app.MentionStores;
import nl.buzzard.config.Settings;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Sentiment.Label;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.store.Database;
import nl.buzzard.webcare.queue.Correction;
import nl.buzzard.webcare.queue.Corrections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsCommandTest {

  private static final String POST = "de knarsbank van Polderfoon staat weer op zijn plek";

  @TempDir Path folder;

  @Test
  void whatAnAgentSetRightIsWhatTheNextModelSays() throws Exception {
    String map = "id=id,text=text,published=when,brand=brand";
    run("import", posts(), "--source", "archive", "--map", map, "--config", conf());
    correct(new MentionId("source:archive:1"), new Correction.Sounds(Label.NEGATIVE));
    String corrections = folder.resolve("corrections.tsv").toString();
    run("corrections", corrections, "--config", conf());

    assertThat(Files.readString(Path.of(corrections)))
        .contains("source:archive:1\tnl\t" + POST + "\tNEGATIVE\t");

    String others = folder.resolve("others.tsv").toString();
    Files.writeString(Path.of(others), "label\ttext\npositive\tde zachte stoel is terug\n");
    String model = folder.resolve("nl.model").toString();
    run("train", "sentiment", "--lang", "nl", "--out", model, corrections, others);

    assertThat(evaluated(corrections, "--models", folder.toString())).contains("accuracy 1.000");
    assertThat(evaluated(corrections)).contains("accuracy 0.000");
  }

  private String evaluated(String file, String... models) {
    List<String> arguments = new ArrayList<>(List.of("evaluate", "sentiment", "--lang", "nl"));
    arguments.addAll(List.of(models));
    arguments.add(file);
    return run(arguments.toArray(String[]::new));
  }

  private void correct(MentionId id, Correction correction) throws Exception {
    Settings settings = ConfigOption.reader().read(Path.of(conf())).settings();
    try (Database database = Engine.openDatabase(settings);
        MentionStore store = MentionStores.open(settings)) {
      new Corrections(database.jdbi(), store, () -> Instant.EPOCH).correct(id, "anna", correction);
    }
  }

  private String posts() throws IOException {
    return Files.write(
            folder.resolve("posts.tsv"),
            List.of("id\twhen\tbrand\ttext", "1\t2015-02-24T11:35-08:00\tPolderfoon\t" + POST))
        .toString();
  }

  private String conf() throws IOException {
    return Files.createDirectories(folder.resolve("conf")).toString();
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
