package nl.buzzard.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {

  private static final String FEED =
      "<rss version='2.0'><channel><title>De Polder &amp; meer</title>"
          + "<item><title>Storing</title><link>/a</link></item></channel></rss>";

  private final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")),
          Fetcher.Limits.USUAL,
          InstantSource.system());
  private final FeedFinder finder = new FeedFinder(fetcher, Reach.ANYWHERE);

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Test
  void declaredFeedsAreFoundAndThoseThatAreNoneAreLeftOut() throws Exception {
    place.serves(
        "text/html",
        "<html><head><link rel=alternate type=application/rss+xml href=/news.rss>"
            + "<link rel=alternate type=application/atom+xml href=/broken>"
            + "<link rel=alternate hreflang=en href=/en></head><body>Welkom</body></html>");
    place.answersAt("/news.rss", ok(FEED));
    place.answersAt("/broken", ok("<html>Weg</html>"));
    assertThat(finder.find(place.address("/")))
        .containsExactly(new FoundFeed("De Polder & meer", place.address("/news.rss")));
  }

  @Test
  void aSiteThatDeclaresNoneIsAskedAtTheUsualPlaces() throws Exception {
    place.serves("text/html", "<html><body>Welkom</body></html>");
    place.answersAt("/atom.xml", ok(FEED));
    assertThat(finder.find(place.address("/nieuws/1")))
        .extracting(FoundFeed::address)
        .containsExactly(place.address("/atom.xml"));
  }

  @Test
  void aFeedIsItsOwnFeed() throws Exception {
    place.serves("application/xml", FEED);
    assertThat(finder.find(place.address("/feed")))
        .containsExactly(new FoundFeed("De Polder & meer", place.address("/feed")));
  }

  @Test
  void aSiteWithoutFeedsHasNone() throws Exception {
    place.serves("text/html", "<html><body>Welkom</body></html>");
    assertThat(finder.find(place.address("/"))).isEqualTo(List.of());
  }

  @Test
  void anAddressThatCannotBeReadIsTold() {
    assertThatThrownBy(() -> finder.find(place.address("/")))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("has nothing at this address");
  }

  private static MockResponse ok(String body) {
    return new MockResponse.Builder().body(body).build();
  }
}
