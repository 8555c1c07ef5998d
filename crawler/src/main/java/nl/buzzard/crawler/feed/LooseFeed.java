package nl.buzzard.crawler.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is whole and still too strange for the library: no version, no channel, an unknown
 * dialect. Its items are recognised by their names alone. Pure.
 */
final class LooseFeed {

  private static final List<String> BODIES =
      List.of("content:encoded", "content", "description", "summary");
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "dc:date", "updated", "modified");

  private LooseFeed() {}

  /** {@return the entries in the order of the document; empty when there are none} */
  static List<FeedEntry> read(String text, HttpUrl address) {
    Document document = Jsoup.parse(text, "", Parser.xmlParser());
    return document.getAllElements().stream()
        .filter(element -> isItem(element.tagName()))
        .map(item -> entry(item, address))
        .filter(entry -> entry.title() != null || !entry.body().isEmpty())
        .toList();
  }

  private static boolean isItem(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "item", "entry", "atom:entry", "rss:item" -> true;
      default -> false;
    };
  }

  private static FeedEntry entry(Element item, HttpUrl address) {
    String title = content(item, List.of("title"));
    String body = Objects.requireNonNullElse(content(item, BODIES), "");
    String link = XmlFeed.resolve(address, link(item));
    String id = content(item, List.of("guid", "id"));
    return new FeedEntry(
        id != null ? id : Objects.requireNonNullElse(link, FeedEntry.hash(title + body)),
        link,
        title,
        body,
        content(item, List.of("dc:creator", "author")),
        instant(content(item, DATES)));
  }

  private static @Nullable String link(Element item) {
    Element link = child(item, "link");
    return link == null || link.attr("href").isEmpty()
        ? content(item, List.of("link"))
        : link.attr("href");
  }

  /** {@return what the first of some children that has any holds; null when none has} */
  private static @Nullable String content(Element item, List<String> names) {
    for (String name : names) {
      Element child = child(item, name);
      String text = child == null ? "" : child.wholeText().strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable Element child(Element item, String name) {
    return item.children().stream()
        .filter(child -> child.tagName().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(@Nullable String date) {
    if (date == null) {
      return null;
    }
    try {
      return date.indexOf(',') > 0
          ? ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()
          : OffsetDateTime.parse(date).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
