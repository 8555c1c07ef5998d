package nl.buzzard.crawler.site;

import java.util.concurrent.atomic.AtomicReferenceArray;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where the links of a site lead: its pages link to the same few others, so what was read of a link
 * lately is not read again. Thread-safe.
 */
final class LinkTargets {

  /** How many are worth remembering; a few hundred kilobytes. */
  static final int USUAL = 1 << 12;

  private final SiteScope scope;
  private final AtomicReferenceArray<@Nullable Target> targets;

  /**
   * @param remembered how many are remembered, a power of two; a link whose place another one took
   *     is read again
   */
  LinkTargets(SiteScope scope, int remembered) {
    this.scope = scope;
    this.targets = new AtomicReferenceArray<>(remembered);
  }

  private record Target(String folder, String href, @Nullable String address) {}

  /** {@return the links of pages that stand where a page stands} */
  Folder of(HttpUrl base) {
    String address = base.toString();
    return new Folder(base, address.substring(0, address.lastIndexOf('/') + 1));
  }

  /** The links of the pages of one folder. Not thread-safe. */
  final class Folder {

    private final HttpUrl base;
    private final String name;

    private Folder(HttpUrl base, String name) {
      this.base = base;
      this.name = name;
    }

    /** {@return as {@link SiteScope#pageAt}} */
    @Nullable String pageAt(String href) {
      if (href.startsWith("?")) {
        return scope.pageAt(base, href); // the only link for which the page itself matters
      }
      int hash = 31 * name.hashCode() + href.hashCode();
      int place = (hash ^ hash >>> 16) & (targets.length() - 1);
      Target known = targets.get(place);
      if (known == null || !known.href.equals(href) || !known.folder.equals(name)) {
        known = new Target(name, href, scope.pageAt(base, href));
        targets.set(place, known);
      }
      return known.address;
    }
  }
}
