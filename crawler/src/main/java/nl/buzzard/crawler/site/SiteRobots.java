package nl.buzzard.crawler.site;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.StatusException;
import nl.buzzard.crawler.robots.RobotsTxt;
import nl.buzzard.crawler.robots.RobotsVerdict;
import okhttp3.HttpUrl;

/**
 * The robots.txt of a site, asked for again every hour.
 *
 * <p>By RFC 9309, section 2.3.1: a file that does not exist or is refused (400 to 499) allows
 * everything; a server that fails or asks for patience (429, 500 to 599, no answer) allows nothing
 * until it answers again. Thread-safe once it was read.
 */
final class SiteRobots {

  /** The product token of our user agent. */
  private static final String AGENT = "Buzzard";

  private static final Duration FRESH = Duration.ofHours(1);

  private final SourceSettings.Site settings;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private volatile RobotsTxt robots = RobotsTxt.FREE;
  private Instant askAgain = Instant.MIN;

  SiteRobots(SourceSettings.Site settings, Fetcher fetcher, InstantSource clock) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.clock = clock;
  }

  /**
   * Asks for the file, unless that was done lately.
   *
   * @throws SourceException if nothing may be read until the server answers
   */
  void refresh() throws SourceException, InterruptedException {
    if (clock.instant().isBefore(askAgain)) {
      return;
    }
    URI address = settings.url().resolve("/robots.txt");
    try {
      FetchRequest request = FetchRequest.of(address, "text/plain, */*;q=0.1", settings.reach());
      robots =
          fetcher.fetch(request) instanceof Answer.Document document
              ? RobotsTxt.read(document.body())
              : RobotsTxt.FREE;
    } catch (SourceException e) {
      int status = StatusException.of(e);
      if (status < 400 || status >= 500 || e.reason() == Reason.RATE_LIMITED) {
        throw e;
      }
      robots = RobotsTxt.FREE;
    }
    askAgain = clock.instant().plus(FRESH);
  }

  RobotsVerdict verdict(HttpUrl address) {
    String query = address.encodedQuery();
    return robots.verdict(AGENT, address.encodedPath() + (query == null ? "" : "?" + query));
  }

  /**
   * {@return how long to wait between two pages: what the settings and the site ask, the longer}
   */
  Duration delay() {
    return robots
        .crawlDelay(AGENT)
        .filter(asked -> asked.compareTo(settings.delay()) > 0)
        .orElse(settings.delay());
  }

  /** {@return the sitemaps it names; where it names none, the place where they usually are} */
  List<HttpUrl> sitemaps() {
    HttpUrl start = SiteScope.of(settings).start();
    List<HttpUrl> named =
        robots.sitemaps().stream().map(start::resolve).filter(Objects::nonNull).distinct().toList();
    HttpUrl usual = start.resolve("/sitemap.xml");
    return named.isEmpty() && usual != null ? List.of(usual) : named;
  }
}
