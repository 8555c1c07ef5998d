package nl.buzzard.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoConfigurationTest {

  @TempDir Path folder;

  @Test
  void theBundledConfigurationHasNoFault() throws Exception {
    copy("buzzard.yml", "buzzard.yml");
    copy("brands.yml", "brands.yml");
    copy("queries.yml", "queries.yml");
    copy("alerts.yml", "alerts.yml");

    Configuration demo = read();

    assertThat(demo.brands()).hasSize(3);
    assertThat(demo.alerts()).hasSize(2);
    assertThat(demo.sources()).isEmpty();
  }

  @Test
  void theConfigurationWithLiveFeedsHasNoFault() throws Exception {
    copy("buzzard.yml", "buzzard.yml");
    copy("brands.yml", "brands.yml");
    copy("queries-live.yml", "queries.yml");
    copy("sources-live.yml", "sources.yml");

    Configuration live = read();

    assertThat(live.sources()).hasSizeGreaterThan(1);
    assertThat(live.queries()).hasSizeGreaterThan(1);
  }

  private Configuration read() throws Exception {
    return ConfigurationReader.zoned(QueryParser::new, Map.of()).read(folder);
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream content =
        Objects.requireNonNull(getClass().getResourceAsStream("/demo/config/" + resource))) {
      Files.copy(content, folder.resolve(name));
    }
  }
}
