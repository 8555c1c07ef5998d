package nl.buzzard.crawler.site;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.crawler.normalise.CanonicalUrl;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses belong to a site and are worth a visit: those of its host that are neither files
 * nor what endless spaces of links are made of. Immutable.
 *
 * @param start where the site begins
 */
record SiteScope(HttpUrl start) {

  private static final int LONGEST_ADDRESS = 1_000;
  private static final int MOST_SEGMENTS = 20;
  private static final int MOST_PARAMETERS = 8;
  private static final int MOST_REPEATS = 3;

  private static final Set<String> FILES =
      Set.of(
          "7z", "avi", "bin", "bmp", "bz2", "css", "csv", "deb", "dmg", "doc", "docx", "eot",
          "epub", "exe", "gif", "gz", "ico", "iso", "jar", "jpeg", "jpg", "js", "json", "m4a",
          "map", "mjs", "mov", "mp3", "mp4", "mpeg", "msi", "ods", "odt", "ogg", "pdf", "png",
          "ppt", "pptx", "rar", "rpm", "svg", "tar", "tgz", "tif", "tiff", "ttf", "wav", "webm",
          "webp", "wmv", "woff", "woff2", "xls", "xlsx", "xz", "zip", "zst");

  /** {@return the site that settings name} */
  static SiteScope of(SourceSettings.Site settings) {
    return new SiteScope(
        Objects.requireNonNull(
            HttpUrl.get(settings.url()), "the configuration lets web addresses through only"));
  }

  /** {@return the canonical address of a link, without a fragment; null when it leads nowhere} */
  @Nullable String pageAt(HttpUrl base, String href) {
    HttpUrl target = CanonicalUrl.resolve(base, href);
    if (target == null || !isWorthAVisit(target)) {
      return null;
    }
    boolean isWhole = target.encodedFragment() == null;
    return CanonicalUrl.spellingOf(isWhole ? target : target.newBuilder().fragment(null).build());
  }

  /** {@return whether an address is a page of this site that we would visit} */
  boolean isWorthAVisit(HttpUrl address) {
    return isOfThisSite(address) && !isFile(address) && !isTrap(address);
  }

  /** A site may link to itself with and without {@code www} and TLS. */
  private boolean isOfThisSite(HttpUrl address) {
    boolean usualPorts = isUsualPort(address) && isUsualPort(start);
    return withoutWww(address.host()).equals(withoutWww(start.host()))
        && (usualPorts || address.port() == start.port());
  }

  private static boolean isUsualPort(HttpUrl address) {
    return address.port() == HttpUrl.defaultPort(address.scheme());
  }

  private static String withoutWww(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  private static boolean isFile(HttpUrl address) {
    String path = address.encodedPath();
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/')
        && FILES.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /** Links that grow for ever: too long, too deep, too many parameters, or going in circles. */
  private static boolean isTrap(HttpUrl address) {
    List<String> segments = address.encodedPathSegments();
    return address.toString().length() > LONGEST_ADDRESS
        || segments.size() > MOST_SEGMENTS
        || address.querySize() > MOST_PARAMETERS
        || (segments.size() > MOST_REPEATS && goesInCircles(segments));
  }

  private static boolean goesInCircles(List<String> segments) {
    Map<String, Integer> counts = new HashMap<>();
    return segments.stream()
        .anyMatch(segment -> counts.merge(segment, 1, Integer::sum) > MOST_REPEATS);
  }
}
