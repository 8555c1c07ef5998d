package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.PoliteHosts;
import nl.buzzard.crawler.http.UserAgent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

  private static final String TEXT =
      "Sinds vanochtend ligt het netwerk er in de hele provincie uit, zegt een woordvoerder.";

  private final AtomicLong nanos = new AtomicLong();
  private final SitePlace place = new SitePlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")),
          Fetcher.Limits.USUAL,
          InstantSource.system());
  private final ArticleReader reader =
      new ArticleReader(
          new SourceSettings.Feed(
              new SourceId("blog"),
              place.address("/feed"),
              Platform.NEWS,
              Duration.ofMinutes(5),
              Reach.ANYWHERE,
              SourceSettings.Feed.Reading.ARTICLES),
          new SiteTools(
              fetcher,
              new PoliteHosts(() -> nanos.addAndGet(10_000_000_000L)),
              InstantSource.system()));

  @BeforeEach
  void publish() {
    place.hasPage("/a", "Storing", TEXT);
  }

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  private @Nullable String at(String path) throws InterruptedException {
    return reader.at(place.address(path).toString());
  }

  @Test
  void theTextOfAnArticleIsRead() throws Exception {
    assertThat(at("/a")).isEqualTo(TEXT);
  }

  @Test
  void whatRobotsMayNotReadIsNeverAskedForNotOverARedirectEither() throws Exception {
    place.serves("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a");
    place.answers("/b", new MockResponse.Builder().code(302).setHeader("Location", "/a").build());
    assertThat(at("/a")).isNull();
    assertThat(at("/b")).isNull();
    assertThat(place.asked()).containsExactly("/robots.txt", "/b");
  }

  @Test
  void whatCannotOrMayNotBeKeptIsNoArticle() throws Exception {
    assertThat(at("/nowhere")).isNull();
    assertThat(reader.at("mailto:a@b.example")).isNull();
    place.serves(
        "/b",
        "text/html",
        "<html><head><meta name=robots content=noindex></head><body><p>" + TEXT + "</p></body>");
    assertThat(at("/b")).isNull();
  }
}
