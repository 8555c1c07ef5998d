package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.buzzard.app.DataFolder;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.core.mention.Mentions;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyingTest {

  private static final SourceId ARCHIVE = new SourceId("archive");

  @TempDir Path folder;
  private Configuration configuration;

  @BeforeEach
  void readConfiguration() throws Exception {
    Path conf = Files.createDirectories(folder.resolve("conf"));
    configuration = ConfigurationReader.zoned(QueryParser::new, Map.of()).read(conf);
  }

  @Test
  void withoutAServerItDoesTheWorkItself() {
    try (Emptying emptying = new Emptying(configuration)) {
      emptying
          .inbox()
          .put(ARCHIVE, List.of(Mentions.saying("hallo Polderfoon").raw()), new Cursor("1"));

      emptying.untilAtMost(0);

      assertThat(emptying.inbox().waiting()).isZero();
      assertThat(emptying.ownWork()).isPresent();
    }
  }

  @Test
  void itTakesOverWhenTheServerBesideItStops() {
    DataFolder data = new DataFolder(configuration.settings().dataFolder());
    DataFolder.Ownership server = data.own().orElseThrow();
    try (Emptying emptying = new Emptying(configuration)) {
      emptying
          .inbox()
          .put(ARCHIVE, List.of(Mentions.saying("hallo Polderfoon").raw()), new Cursor("1"));
      emptying.untilAtMost(1);
      assertThat(emptying.ownWork()).isEmpty();

      server.close();
      emptying.untilAtMost(0);

      assertThat(emptying.inbox().waiting()).isZero();
      assertThat(emptying.ownWork()).isPresent();
    }
  }
}
