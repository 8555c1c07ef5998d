package nl.buzzard.crawler.site;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URL;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a sitemap names: pages with the instant they changed, and further sitemaps, those with news
 * first. Read by crawler-commons, gzipped or not. Pure.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">the protocol</a>
 */
final class SitemapLinks {

  private SitemapLinks() {}

  /**
   * {@return the addresses in it that belong to a site}
   *
   * @throws SourceException if it is no sitemap
   */
  static List<FoundAddress> in(Answer.Document document, SiteScope scope) throws SourceException {
    AbstractSiteMap read = parse(document);
    List<FoundAddress> found = new ArrayList<>();
    if (read instanceof SiteMapIndex index) {
      index.getSitemaps().stream()
          .sorted(Comparator.comparing(sitemap -> !isOfNews(sitemap.getUrl())))
          .forEach(sitemap -> found.add(sitemap(sitemap)));
    } else if (read instanceof SiteMap sitemap) {
      sitemap.getSiteMapUrls().forEach(url -> page(url, document.address(), scope, found));
    }
    return found;
  }

  private static AbstractSiteMap parse(Answer.Document document) throws SourceException {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.enableExtension(Extension.NEWS);
    try {
      URL address = document.address().url();
      String type = document.contentType();
      return type == null || type.startsWith("text/html")
          ? parser.parseSiteMap(document.body(), address)
          : parser.parseSiteMap(type, document.body(), address);
    } catch (UnknownFormatException | IOException | RuntimeException e) {
      throw new SourceException(
          Reason.MALFORMED,
          document.address().host() + " sent something that is no sitemap.",
          null,
          e);
    }
  }

  private static boolean isOfNews(URL address) {
    return address.getPath().toLowerCase(Locale.ROOT).contains("news");
  }

  private static FoundAddress sitemap(AbstractSiteMap sitemap) {
    return new FoundAddress(
        sitemap.getUrl().toString(),
        Kind.SITEMAP,
        Urgency.ANNOUNCED,
        instant(sitemap.getLastModified()));
  }

  private static void page(
      SiteMapURL url, HttpUrl base, SiteScope scope, List<FoundAddress> found) {
    String address = scope.pageAt(base, url.getUrl().toString());
    if (address != null) {
      Instant changed = changed(url);
      Urgency urgency = isNews(url) ? Urgency.ANNOUNCED : Urgency.BACKLOG;
      found.add(new FoundAddress(address, Kind.PAGE, urgency, changed));
    }
  }

  private static boolean isNews(SiteMapURL url) {
    return url.getAttributesForExtension(Extension.NEWS) != null;
  }

  private static @Nullable Instant changed(SiteMapURL url) {
    Instant modified = instant(url.getLastModified());
    return modified != null ? modified : newsPublished(url).orElse(null);
  }

  private static Optional<Instant> newsPublished(SiteMapURL url) {
    var news = url.getAttributesForExtension(Extension.NEWS);
    return news == null || news.length == 0
        ? Optional.empty()
        : Optional.ofNullable(((NewsAttributes) news[0]).getPublicationDateTime())
            .map(ZonedDateTime::toInstant);
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
