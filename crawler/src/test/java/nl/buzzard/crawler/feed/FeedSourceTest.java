package nl.buzzard.crawler.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceKit;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest extends SourceKit {

  private static final Instant FIRST = Instant.parse("2026-02-01T09:00:00Z");

  private final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Override
  protected Source source() {
    return source("/feed?key=" + SECRET);
  }

  private SourceSettings.Feed settings(String path, SourceSettings.Feed.Reading reading) {
    return new SourceSettings.Feed(
        new SourceId("blog"),
        place.address(path),
        Platform.WEB,
        Duration.ofMinutes(5),
        Reach.ANYWHERE,
        reading);
  }

  private FeedSource source(String path) {
    return new FeedSource(
        settings(path, SourceSettings.Feed.Reading.ENTRIES),
        fetcher,
        time,
        FeedSource.Listener.NOBODY,
        ArticleText.UNREAD);
  }

  @Override
  protected void placeHas(int items) {
    place.serves("application/rss+xml", rss(items));
  }

  /** {@return a feed, newest first as feeds are} */
  private static String rss(int items) {
    return IntStream.rangeClosed(1, items)
        .mapToObj(FeedSourceTest::item)
        .toList()
        .reversed()
        .stream()
        .collect(
            Collectors.joining(
                "", "<rss version='2.0'><channel><title>Blog</title>", "</channel></rss>"));
  }

  private static String item(int number) {
    return "<item><guid>p%d</guid><link>/post/%d</link><title>Post %d</title>"
            .formatted(number, number, number)
        + "<pubDate>"
        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
            FIRST.plusSeconds(60L * number).atOffset(ZoneOffset.UTC))
        + "</pubDate></item>";
  }

  @Override
  protected void placeIsIn(Trouble trouble) {
    place.isIn(trouble);
  }

  @Override
  protected int questions() {
    return place.requests().size();
  }

  @Override
  protected void awaitQuestion() throws InterruptedException {
    place.awaitRequest();
  }

  @Test
  void aFeedThatDidNotChangeIsNotSentAgain() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Cursor.START, 100);
    Source.Page second = source().fetch(first.next(), 100);
    assertThat(second).isEqualTo(Source.Page.notModified(first.next()));
  }

  @Test
  void theRestOfADocumentComesBeforeANotModifiedCanHideIt() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Cursor.START, 2);
    assertThat(first.more()).isTrue();
    Source.Page second = source().fetch(first.next(), 2);
    assertThat(titles(second)).containsExactly("Post 3");
    assertThat(source().fetch(second.next(), 2).ending()).isEqualTo(Source.Ending.NOT_MODIFIED);
  }

  @Test
  void aServerWithoutConditionalRequestsStillGivesNothingTwice() throws Exception {
    place.answers(new MockResponse.Builder().body(rss(3)).build());
    Source.Page first = source().fetch(Cursor.START, 100);
    assertThat(source().fetch(first.next(), 100)).isEqualTo(Source.Page.nothingNew(first.next()));
  }

  @Test
  void anEditedPostComesAgain() throws Exception {
    placeHas(3);
    Source.Page first = source().fetch(Cursor.START, 100);
    place.serves("text/xml", rss(3).replace("Post 2", "Post 2, corrected"));
    assertThat(titles(source().fetch(first.next(), 100))).containsExactly("Post 2, corrected");
  }

  @Test
  void aFeedThatMovedForGoodIsAskedAtItsNewAddress() throws Exception {
    try (MockPlace newPlace = new MockPlace()) {
      newPlace.serves("text/xml", rss(1));
      place.answers(redirectTo(newPlace.address("/rss")));
      Source.Page first = source().fetch(Cursor.START, 100);
      assertThat(first.items().getFirst().origin().url())
          .isEqualTo(newPlace.address("/post/1").toString());

      source().fetch(first.next(), 100);

      assertThat(questions()).isEqualTo(1);
      assertThat(newPlace.requests()).hasSize(2);
    }
  }

  @Test
  void aNewAddressThatFailsSendsUsBackToTheConfiguredOne() throws Exception {
    Source.Page first;
    try (MockPlace newPlace = new MockPlace()) {
      newPlace.serves("text/xml", rss(1));
      place.answers(redirectTo(newPlace.address("/rss")));
      first = source().fetch(Cursor.START, 100);
    }
    placeHas(2);
    assertThat(titles(source().fetch(first.next(), 100))).containsExactly("Post 2");
  }

  @Test
  void anotherAddressInTheSettingsStartsAfresh() throws Exception {
    placeHas(2);
    Source.Page first = source("/one").fetch(Cursor.START, 100);
    assertThat(source("/two").fetch(first.next(), 100).items()).hasSize(2);
  }

  @Test
  void aHugeDocumentIsReadToItsEnd() throws Exception {
    placeHas(FeedDocument.MAX_ENTRIES + 500);
    Cursor cursor = Cursor.START;
    int read = 0;
    Source.Page page;
    do {
      page = source().fetch(cursor, 1_000);
      read += page.items().size();
      cursor = page.next();
    } while (page.more());
    assertThat(read).isEqualTo(FeedDocument.MAX_ENTRIES);
    assertThat(source().fetch(cursor, 1_000).items()).isEmpty();
  }

  private static MockResponse redirectTo(URI address) {
    return new MockResponse.Builder().code(301).setHeader("Location", address.toString()).build();
  }

  private static List<String> titles(Source.Page page) {
    return page.items().stream().map(RawItem::content).map(RawItem.Content::title).toList();
  }

  @Test
  void anEntryThatSaysLittleBringsTheArticleItLinksTo() throws Exception {
    place.serves(
        "application/rss+xml",
        "<rss version='2.0'><channel>"
            + "<item><guid>1</guid><title>A &amp;amp; B</title><link>/a</link>"
            + "<description>Lees meer</description></item>"
            + "<item><guid>2</guid><link>/b</link><description>Kan niet</description></item>"
            + "<item><guid>3</guid><link>/c</link><description>"
            + "Alles staat er al. ".repeat(60)
            + "</description></item></channel></rss>");
    String article = "Een storing bij Polderfoon <houdt> aan.";
    FeedSource source =
        new FeedSource(
            settings("/feed", SourceSettings.Feed.Reading.ARTICLES),
            fetcher,
            time,
            FeedSource.Listener.NOBODY,
            address -> address.endsWith("/b") ? null : article);
    List<RawItem.Content> contents =
        source.fetch(Cursor.START, 100).items().stream().map(RawItem::content).toList();
    assertThat(contents)
        .contains(new RawItem.Content("A & B", article, RawItem.Format.PLAIN))
        .contains(new RawItem.Content(null, "Kan niet", RawItem.Format.HTML));
    assertThat(contents).anyMatch(content -> content.body().startsWith("Alles staat er al."));
  }
}
