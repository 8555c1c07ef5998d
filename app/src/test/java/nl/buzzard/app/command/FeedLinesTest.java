package nl.buzzard.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.crawler.feed.FoundFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedLinesTest {

  private static final List<FoundFeed> FEEDS =
      List.of(
          feed("Polder: \"nieuws\"\nvandaag", "https://polder.example/feed?a=1&b=#2"),
          feed("polder \"NIEUWS\" vandaag", "https://polder.example/other"),
          feed("", "https://dijk.example/rss"),
          feed("Telecomnieuws", "https://telecom.example/rss"),
          feed("x".repeat(200), "https://lang.example/rss"));

  @TempDir private Path folder;

  private static FoundFeed feed(String title, String address) {
    return new FoundFeed(title, URI.create(address));
  }

  @Test
  void linesAreReadBackAsTheSourcesTheyMean() throws Exception {
    List<String> lines = FeedLines.of(FEEDS, Set.of("Telecomnieuws"));
    Files.writeString(folder.resolve("sources.yml"), "sources:\n" + String.join("\n", lines));
    List<SourceSettings> sources = ConfigOption.reader().read(folder).sources();
    assertThat(sources)
        .extracting(source -> source.id().name())
        .containsExactly(
            "Polder \"nieuws\" vandaag",
            "polder \"NIEUWS\" vandaag 2",
            "dijk.example",
            "Telecomnieuws 2",
            "x".repeat(90));
    assertThat(sources)
        .extracting(source -> ((SourceSettings.Feed) source).url())
        .isEqualTo(FEEDS.stream().map(FoundFeed::address).toList());
  }
}
