package nl.buzzard.crawler.extract.structured;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The meta elements of a page by name, property or itemprop, in lower case; of two with one name
 * the first counts.
 *
 * <p>Immutable.
 */
public final class PageMeta {

  private final Map<String, String> values;

  private PageMeta(Map<String, String> values) {
    this.values = values;
  }

  /** {@return the meta elements of a page} */
  public static PageMeta of(Document document) {
    Map<String, String> values = new HashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (!content.isEmpty()) {
        for (String kind : new String[] {"name", "property", "itemprop", "http-equiv"}) {
          values.putIfAbsent(meta.attr(kind).strip().toLowerCase(Locale.ROOT), content);
        }
      }
    }
    values.remove("");
    return new PageMeta(Map.copyOf(values));
  }

  /** {@return the value of the first of these names that the page gives, or null} */
  public @Nullable String first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
