package nl.buzzard.crawler.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import nl.buzzard.config.Reach;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.PoliteHosts;
import nl.buzzard.crawler.http.UserAgent;
import nl.buzzard.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SiteSourceTest {

  private static final String LONG_TEXT =
      "Sinds vanochtend ligt het netwerk er in de hele provincie uit, zegt een woordvoerder.";

  private final SettableTime time = new SettableTime(Instant.parse("2026-03-01T12:00:00Z"));
  private final SitePlace place = new SitePlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")),
          new Fetcher.Limits(1_000_000, 5, Duration.ofSeconds(5), Duration.ofSeconds(2)),
          time);

  @TempDir private Path folder;
  private Database database;
  private SiteSource source;
  private Cursor cursor = Cursor.START;

  @BeforeEach
  void open() {
    database = Database.inFolder(folder);
    source = newSource();
    place.hasPage("/", "Start", "Welkom bij de krant van de polder, met nieuws.", "/a", "/b");
    place.hasPage("/a", "Bericht A", LONG_TEXT);
    place.hasPage("/b", "Bericht B", "Er is weer een storing gemeld in het noorden van het land.");
  }

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
    database.close();
  }

  private SiteSource newSource() {
    return new SiteSource(
        new SourceSettings.Site(
            new SourceId("site"),
            place.address("/"),
            Platform.NEWS,
            Duration.ofMinutes(5),
            Reach.ANYWHERE,
            Duration.ZERO),
        new SiteTools(fetcher, new PoliteHosts(System::nanoTime), time),
        database.jdbi());
  }

  @Test
  void everyPageOfTheSiteIsReadOnce() throws Exception {
    assertThat(addresses(visit())).containsExactlyInAnyOrder("/", "/a", "/b");
    assertThat(visit()).isEmpty();
  }

  @Test
  void aNewPageIsSeenAtTheNextVisit() throws Exception {
    visit();
    place.hasPage("/", "Start", "Welkom bij de krant van de polder, met nieuws.", "/c", "/a", "/b");
    place.hasPage("/c", "Bericht C", LONG_TEXT + " Later meer.");
    assertThat(addresses(visit())).contains("/c").doesNotContain("/a", "/b");
  }

  @Test
  void onlyWhatWasAddedToAPageComesAgain() throws Exception {
    visit();
    String added = "Update van vier uur: de monteurs hebben de breuk in de kabel gevonden.";
    place.hasPage("/a", "Bericht A", LONG_TEXT + "\n" + added);
    time.advance(Duration.ofHours(2));
    List<RawItem> items = visit();
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().content().body()).contains(added);
    assertThat(items.getFirst().origin().url()).startsWith(place.address("/a") + "#added-");
    assertThat(items.getFirst().origin().conversation()).isEqualTo(place.address("/a").toString());
  }

  @Test
  void whatWasNotAcceptedIsReadAnewByWhoeverComesNext() throws Exception {
    Source.Page lost = fetchUntilItems();
    assertThat(lost.items()).isNotEmpty();
    source = newSource();
    assertThat(visit()).containsAll(lost.items());
  }

  @Test
  void whatWasAcceptedSurvivesAndIsNotReadAgain() throws Exception {
    visit();
    place.forgetAsked();
    source = newSource();
    assertThat(visit()).isEmpty();
    assertThat(place.asked()).contains("/").doesNotContain("/a", "/b");
  }

  @Test
  void pagesThatRobotsMayNotReadAreNeverAskedFor() throws Exception {
    place.serves("/robots.txt", "text/plain", "User-agent: *\nDisallow: /b");
    assertThat(addresses(visit())).containsExactlyInAnyOrder("/", "/a");
    assertThat(place.asked()).doesNotContain("/b");
    assertThat(state("/b")).isEqualTo("NOT_REACHED");
  }

  @Test
  void aRedirectIntoWhatRobotsMayNotReadIsNotFollowed() throws Exception {
    place.serves("/robots.txt", "text/plain", "User-agent: *\nDisallow: /b");
    place.answers("/a", new MockResponse.Builder().code(302).setHeader("Location", "/b").build());
    visit();
    assertThat(place.asked()).doesNotContain("/b");
  }

  @Test
  void aSiteWhoseRobotsTxtFailsIsLeftAlone() throws Exception {
    place.answers("/robots.txt", new MockResponse.Builder().code(503).build());
    assertThat(failure().reason()).isEqualTo(Reason.RATE_LIMITED);
    place.answers("/robots.txt", new MockResponse.Builder().code(500).build());
    assertThat(failure().reason()).isEqualTo(Reason.UNREACHABLE);
    assertThat(place.asked()).containsOnly("/robots.txt");
  }

  @Test
  void aSiteThatHidesItsRobotsTxtMayBeRead() throws Exception {
    place.answers("/robots.txt", new MockResponse.Builder().code(403).build());
    assertThat(visit()).hasSize(3);
  }

  @Test
  void sitemapsAndFeedsTellOfPagesThatNobodyLinksTo() throws Exception {
    place.serves("/robots.txt", "text/plain", "Sitemap: " + place.address("/map.xml"));
    place.serves(
        "/map.xml",
        "application/xml",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
            + place.address("/hidden")
            + "</loc></url></urlset>");
    place.hasPage("/hidden", "Verborgen", LONG_TEXT + " Dat is alles.");
    place.serves(
        "/",
        "text/html",
        "<html><head><link rel=alternate type=application/rss+xml href=/feed></head>"
            + "<body><p>Welkom bij deze krant.</p></body></html>");
    place.serves(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><item><title>A</title><link>/a</link></item></channel></rss>");
    assertThat(addresses(visit())).contains("/hidden", "/a").doesNotContain("/b");
  }

  @Test
  void aPageThatAFeedCallsChangedIsReadAgainAtOnce() throws Exception {
    place.serves(
        "/",
        "text/html",
        "<html><head><link rel=alternate type=application/atom+xml href=/feed></head>"
            + "<body><p>Welkom bij deze krant.</p><a href=/a>a</a></body></html>");
    visit();
    time.advance(Duration.ofMinutes(10));
    place.hasPage(
        "/a", "Bericht A", LONG_TEXT + "\nEen lezer zegt hierop dat het bij hem weer werkt.");
    place.serves(
        "/feed",
        "application/atom+xml",
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>x</id><title>A</title>"
            + "<link href='/a#comment-1'/><updated>2026-03-01T12:09:00Z</updated></entry></feed>");
    assertThat(visit()).hasSize(1);
  }

  @Test
  void nofollowNoindexAndRefreshInMarkupAreObeyed() throws Exception {
    place.serves(
        "/",
        "text/html",
        "<html><head><meta name=robots content=noindex></head><body><p>Welkom.</p>"
            + "<noscript><meta http-equiv=refresh content='0;url=/b'></noscript>"
            + "<a rel=nofollow href=/b>b</a><a href=/a>a</a></body></html>");
    place.serves(
        "/a",
        "text/html",
        "<html><head><meta name=robots content='index, nofollow'></head><body><p>"
            + LONG_TEXT
            + "</p><a href=/b>b</a></body></html>");
    assertThat(addresses(visit())).containsExactly("/a");
    assertThat(place.asked()).doesNotContain("/b");
  }

  @Test
  void aPageIsGoneOnlyAfterTwoMissesADayApart() throws Exception {
    visit();
    place.vanishes("/a");
    time.advance(Duration.ofHours(2));
    visit();
    assertThat(state("/a")).isEqualTo("NOT_REACHED");
    time.advance(Duration.ofHours(25));
    visit();
    assertThat(state("/a")).isEqualTo("GONE");
  }

  @Test
  void aPageThatSaysItIsNotThereIsNoMention() throws Exception {
    place.hasPage("/a", "Pagina niet gevonden", "Deze pagina bestaat niet meer.");
    assertThat(addresses(visit())).doesNotContain("/a");
    assertThat(state("/a")).isEqualTo("NOT_REACHED");
  }

  @Test
  void aSiteThatAsksForPatienceIsLeftAloneUntilThen() throws Exception {
    visit();
    time.advance(Duration.ofHours(2));
    place.isIn(new MockResponse.Builder().code(429).setHeader("Retry-After", "90").build());
    SourceException failure = failure();
    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(failure.retryAt()).contains(time.instant().plusSeconds(90));
  }

  @Test
  void aPageWrittenLatelyIsReadAgainSoonerThanAnOldOne() throws Exception {
    place.serves("/a", "text/html", written("2026-03-01T11:40:00Z"));
    place.serves("/b", "text/html", written("2025-03-01T11:40:00Z"));
    visit();
    place.forgetAsked();
    time.advance(Duration.ofMinutes(6));
    visit();
    assertThat(place.asked()).contains("/a").doesNotContain("/b");
  }

  private static String written(String time) {
    return "<html><head><meta property=article:published_time content="
        + time
        + "></head><body><article><h1>Storing</h1><p>"
        + LONG_TEXT
        + "</p></article></body></html>";
  }

  @Test
  void commentsThatAScriptOfGhostWouldGetAreRead() throws Exception {
    place.serves(
        "/a",
        "text/html",
        "<html><body><article><h1>Storing</h1><p>"
            + LONG_TEXT
            + "</p></article><script data-ghost-comments='"
            + place.address("/")
            + "' data-post-id='64a'></script></body></html>");
    visit();
    place.serves(
        "/members/api/comments/post/64a/",
        "application/json",
        """
        {"comments": [{"id": "2", "html": "<p>Hier ook.</p><p>Al uren.</p>",
          "created_at": "2026-03-01T12:30:00.000Z", "member": {"name": "Lezer"},
          "replies": [{"id": "3", "html": "<p>Bij mij niet.</p>", "member": null}]},
          {"id": "1", "html": null, "status": "hidden"}]}\
        """);
    time.advance(Duration.ofHours(2));
    List<RawItem> items = visit();
    assertThat(items)
        .extracting(item -> item.content().body())
        .containsExactlyInAnyOrder("Hier ook.\nAl uren.", "Bij mij niet.");
    assertThat(items.getFirst().author().name()).isEqualTo("Lezer");
    assertThat(items.getFirst().published()).isEqualTo("2026-03-01T12:30:00Z");
    assertThat(items.getFirst().origin().conversation()).isEqualTo(place.address("/a").toString());
  }

  @Test
  void commentsThatCannotBeHadLoseNoPage() throws Exception {
    place.serves(
        "/a",
        "text/html",
        "<html><body><p>"
            + LONG_TEXT
            + "</p><script data-ghost-comments=/ data-post-id=64a></script></body></html>");
    place.serves("/members/api/comments/post/64a/", "application/json", "<html>");
    assertThat(addresses(visit())).contains("/a");
  }

  private List<RawItem> visit() throws Exception {
    List<RawItem> items = new ArrayList<>();
    Source.Page page;
    do {
      page = source.fetch(cursor, 100);
      items.addAll(page.items());
      cursor = page.next();
    } while (page.more());
    return items;
  }

  private Source.Page fetchUntilItems() throws Exception {
    Source.Page page;
    do {
      page = source.fetch(cursor, 100);
    } while (page.items().isEmpty() && page.more());
    return page;
  }

  private SourceException failure() {
    SourceException failure = catchThrowableOfType(SourceException.class, this::visit);
    assertThat(failure).isNotNull();
    return failure;
  }

  private List<String> addresses(List<RawItem> items) {
    return items.stream()
        .map(item -> URI.create(String.valueOf(item.origin().url())).getPath())
        .toList();
  }

  private String state(String path) {
    return database
        .jdbi()
        .withHandle(handle ->
            handle
                .createQuery("SELECT state FROM site_page WHERE address = :address")
                .bind("address", place.address(path).toString())
                .mapTo(String.class)
                .one());
  }
}
