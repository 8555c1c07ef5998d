package nl.buzzard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.buzzard.config.Configuration;
import nl.buzzard.config.ConfigurationException;
import nl.buzzard.config.ConfigurationReader;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.SourceAnswer;
import nl.buzzard.index.query.QueryParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedSourcesTest {

  @TempDir Path folder;
  private TriedSources tried;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(
        folder.resolve("sources.yml"),
        "sources:\n  - {name: Nieuws, type: feed, url: 'https://a.example/feed'}\n");
    Files.writeString(folder.resolve("buzzard.yml"), "server: {url: 'https://b.example'}\n");
    Configuration current = ConfigurationReader.zoned(QueryParser::new, Map.of()).read(folder);
    tried = new TriedSources(() -> current);
  }

  @Test
  void whatDeliversByItselfIsToldWhere() throws Exception {
    assertThat(
            tried.read(
                "sources:\n  - {name: Mijn kassa, type: webhook, secret: \"${KASSA}\"}\n",
                Map.of("KASSA", "s3cr3t")))
        .isEqualTo(new SourceAnswer.Awaited("https://b.example/hooks/Mijn%20kassa"));
  }

  @Test
  void noAddressInsideTheNetworkIsRead() {
    assertThatThrownBy(() ->
            tried.read(
                "sources:\n  - {name: Binnen, type: feed, url: 'http://127.0.0.1:1/'}\n", Map.of()))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("inside this network");
  }

  @Test
  void theVariablesOfTheServerAreNotToBeHad() {
    assertThatThrownBy(() ->
            tried.read("sources:\n  - {name: A, type: feed, url: 'https://${PATH}/'}\n", Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("PATH");
  }

  @Test
  void aNameThatIsTakenIsAFault() {
    assertThatThrownBy(() ->
            tried.read(
                "sources:\n  - {name: Nieuws, type: site, url: 'https://c.example/'}\n", Map.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'Nieuws' is already used");
  }
}
