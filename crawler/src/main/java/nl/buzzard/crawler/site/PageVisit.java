package nl.buzzard.crawler.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.extract.ExtractedPage;
import nl.buzzard.crawler.extract.PageExtractor;
import nl.buzzard.crawler.extract.PageParser;
import nl.buzzard.crawler.extract.thread.ExtractedPost;
import nl.buzzard.crawler.feed.FeedLinks;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.StatusException;
import nl.buzzard.crawler.http.Validators;
import nl.buzzard.crawler.normalise.CanonicalUrl;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Visits single pages: asks robots.txt, waits for its turn, fetches and reads. Thread-safe. */
final class PageVisit {

  private static final int DEEPEST = 30;

  static final String ACCEPT = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.1";

  private final SourceSettings.Site settings;
  private final SiteScope scope;
  private final LinkTargets targets;
  private final SiteRobots robots;
  private final SiteTools tools;
  private final PageExtractor extractor = new PageExtractor();

  PageVisit(SourceSettings.Site settings, SiteScope scope, SiteRobots robots, SiteTools tools) {
    this.settings = settings;
    this.scope = scope;
    this.targets = new LinkTargets(scope, LinkTargets.USUAL);
    this.robots = robots;
    this.tools = tools;
  }

  /**
   * {@return what became of a page}
   *
   * @param limit the most items it may bring
   */
  PageOutcome visit(SitePage page, int limit) throws InterruptedException {
    if (!robots.verdict(page.address()).allowed()) {
      return refused(page, " asks robots not to read this page.");
    }
    try {
      return tools.hosts().inTurn(page.address(), robots.delay(), () -> read(page, limit));
    } catch (SourceException e) {
      return failed(page, e);
    }
  }

  private PageOutcome failed(SitePage page, SourceException failure) {
    int status = StatusException.of(failure);
    if (status == 404 || status == 410) {
      return new PageOutcome.Missing(page, "not there (" + status + ")");
    }
    return new PageOutcome.NotReached(page, failure);
  }

  private static PageOutcome refused(SitePage page, String why) {
    return new PageOutcome.NotReached(
        page, new SourceException(Reason.DENIED, page.address().host() + why));
  }

  private PageOutcome read(SitePage page, int limit) throws SourceException, InterruptedException {
    FetchRequest request =
        FetchRequest.of(page.address().uri(), ACCEPT, settings.reach())
            .changedSince(page.validators())
            .following(target -> mayBeRead(page, target));
    return switch (tools.fetcher().fetch(request)) {
      case Answer.NotModified answer -> new PageOutcome.Unchanged(page);
      case Answer.Document document -> read(page, document, limit);
    };
  }

  private boolean mayBeRead(SitePage page, HttpUrl target) {
    return (page.kind() == Kind.SITEMAP || scope.isWorthAVisit(target))
        && robots.verdict(target).allowed();
  }

  private PageOutcome read(SitePage page, Answer.Document document, int limit)
      throws SourceException, InterruptedException {
    return switch (page.kind()) {
      case SITEMAP -> announcing(page, document, SitemapLinks.in(document, scope));
      case FEED -> announcing(page, document, announcedIn(document));
      case PAGE -> page(page, document, limit);
    };
  }

  private static PageOutcome announcing(
      SitePage page, Answer.Document document, List<FoundAddress> found) {
    return new PageOutcome.Read(
        page, document.validators(), null, List.of(), Set.of(), true, found);
  }

  private List<FoundAddress> announcedIn(Answer.Document document) throws SourceException {
    List<FoundAddress> found = new ArrayList<>();
    for (FeedLinks.FeedLink link : FeedLinks.in(document)) {
      String address = scope.pageAt(document.address(), link.address());
      if (address != null) {
        found.add(new FoundAddress(address, Kind.PAGE, Urgency.ANNOUNCED, link.dated()));
      }
    }
    return found;
  }

  private PageOutcome page(SitePage page, Answer.Document document, int limit)
      throws SourceException, InterruptedException {
    HttpUrl address = document.address();
    Document parsed = parse(document);
    PageLinks links = new PageLinks(parsed, address, document.robotsTags(), targets);
    List<FoundAddress> found = new ArrayList<>();
    if (page.depth() < DEEPEST) {
      found.addAll(links.pages());
    }
    if (page.urgency() == Urgency.HUB) {
      found.addAll(links.feeds());
    }
    if (!links.mayBeKept()) {
      return announcing(page, document, found);
    }
    HttpUrl elsewhere = GhostComments.of(parsed, address);
    Teasers.removeFrom(parsed, address, canonical(address), scope);
    Instant read = tools.clock().instant();
    ExtractedPage extracted = extractor.extract(parsed, address.toString(), read);
    if (MissingPage.says(extracted)) {
      return new PageOutcome.Missing(page, "says that it is not there, with a status of 200");
    }
    if (elsewhere != null && mayBeRead(page, elsewhere)) {
      extracted = extracted.with(comments(elsewhere));
    }
    PageItems items =
        new PageItems(settings, page, ownAddress(address, extracted), extracted, read, limit);
    // A page that did not change says nothing about comments that are elsewhere.
    Validators validators = elsewhere == null ? document.validators() : Validators.NONE;
    return new PageOutcome.Read(
        page,
        validators,
        lastWritten(extracted),
        items.items(),
        items.handedOut(),
        items.complete(),
        found);
  }

  /** {@return the comments; none when they cannot be had, which is no reason to lose the page} */
  private List<ExtractedPost> comments(HttpUrl address) throws InterruptedException {
    FetchRequest request = FetchRequest.of(address.uri(), "application/json", settings.reach());
    try {
      Answer answer =
          tools.hosts().inTurn(address, robots.delay(), () -> tools.fetcher().fetch(request));
      return answer instanceof Answer.Document document ? GhostComments.in(document) : List.of();
    } catch (SourceException e) {
      return List.of();
    }
  }

  /** {@return when the page was last added to, as far as it tells; null when it tells nothing} */
  private static @Nullable Instant lastWritten(ExtractedPage extracted) {
    return Stream.concat(
            Stream.ofNullable(extracted.published()),
            extracted.posts().stream().map(ExtractedPost::published).filter(Objects::nonNull))
        .map(dated -> dated.instantIn(ZoneOffset.UTC))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Document parse(Answer.Document document) throws SourceException {
    String text = PageText.of(document);
    if (text.indexOf('<') < 0) {
      throw new SourceException(
          Reason.MALFORMED, document.address().host() + " sent something that is no web page.");
    }
    return PageParser.parse(text, document.address().toString());
  }

  /** A page may name its own address, as long as that is one of its site. */
  private String ownAddress(HttpUrl address, ExtractedPage extracted) {
    String named =
        extracted.canonicalUrl() == null ? null : scope.pageAt(address, extracted.canonicalUrl());
    return named != null ? named : canonical(address);
  }

  private static String canonical(HttpUrl address) {
    return Objects.requireNonNull(
        CanonicalUrl.of(address.newBuilder().fragment(null).build().toString()));
  }
}
