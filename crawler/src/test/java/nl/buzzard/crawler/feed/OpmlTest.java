package nl.buzzard.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OpmlTest {

  @Test
  void feedsAreReadFromEveryFolderOnce() {
    String file =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <opml version="2.0"><head><title>Mijn feeds</title></head><body>
          <outline text="Nieuws">
            <outline type="rss" text="Polder &amp; zee" xmlUrl="https://polder.example/feed"/>
            <outline type="rss" title="Dijk" text="x" xmlURL=" https://dijk.example/rss?a=1&amp;b=2 "/>
          </outline>
          <outline type="rss" text="Polder, nog eens" xmlUrl="https://polder.example/feed"/>
          <outline type="link" text="Geen feed" url="https://elders.example/"/>
          <outline type="rss" text="Geen adres" xmlUrl="javascript:alert(1)"/>
        </body></opml>
        """;
    assertThat(Opml.read(file.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            new FoundFeed("Polder & zee", URI.create("https://polder.example/feed")),
            new FoundFeed("Dijk", URI.create("https://dijk.example/rss?a=1&b=2")));
  }

  @Test
  void whatIsNoOpmlNamesNoFeed() {
    assertThat(Opml.read("a,b\n1,2".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(Opml.read(new byte[0])).isEmpty();
  }
}
