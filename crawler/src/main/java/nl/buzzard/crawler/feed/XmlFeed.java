package nl.buzzard.crawler.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** RSS, RDF and Atom, read by ROME with document types and outside entities refused. Pure. */
final class XmlFeed {

  /** An author of RSS is an address with a name behind it. */
  private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

  private XmlFeed() {}

  /**
   * {@return the entries in the order of the document}
   *
   * @throws UnreadableFeedException if it is no feed, not even after repair
   */
  static List<FeedEntry> read(String text, HttpUrl address) throws UnreadableFeedException {
    SyndFeed feed;
    try {
      feed = parse(text);
    } catch (UnreadableFeedException e) {
      String repaired = XmlRepair.repair(text);
      try {
        feed = parse(repaired);
      } catch (UnreadableFeedException strange) {
        return LooseFeed.read(repaired, address);
      }
    }
    boolean atom = Objects.requireNonNullElse(feed.getFeedType(), "").startsWith("atom");
    return feed.getEntries().stream()
        .map(entry -> entry(entry, atom, address))
        .filter(entry -> entry.title() != null || !entry.body().isEmpty())
        .toList();
  }

  private static SyndFeed parse(String text) throws UnreadableFeedException {
    // Keeps document types refused, and with them every attack by entities.
    SyndFeedInput input = new SyndFeedInput(false, Locale.US);
    try {
      return input.build(new StringReader(text));
    } catch (FeedException | RuntimeException | StackOverflowError e) {
      throw new UnreadableFeedException("sent a feed with faults Buzzard cannot repair.", e);
    }
  }

  private static FeedEntry entry(SyndEntry entry, boolean atom, HttpUrl address) {
    String title = html(entry.getTitleEx(), atom);
    String body =
        Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
            .map(content -> html(content, atom))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse("");
    String link = resolve(address, entry.getLink());
    String id = Objects.requireNonNullElse(entry.getUri(), "").strip();
    return new FeedEntry(
        id.isEmpty() ? Objects.requireNonNullElse(link, FeedEntry.hash(title + body)) : id,
        link,
        title,
        body,
        author(entry.getAuthor()),
        instant(entry));
  }

  /** {@return the content as HTML; null when there is none} */
  private static @Nullable String html(@Nullable SyndContent content, boolean atom) {
    String value = content == null ? null : content.getValue();
    if (content == null || value == null || value.isBlank()) {
      return null;
    }
    String type = Objects.requireNonNullElse(content.getType(), "text");
    // Outside Atom nobody tells text from HTML, and HTML is what feeds contain.
    boolean plain = atom && (type.equals("text") || type.equals("text/plain"));
    return plain ? fromPlain(value) : value;
  }

  /** {@return plain text as HTML that reads the same} */
  static String fromPlain(String text) {
    return Entities.escape(text).replace("\n", "<br>");
  }

  /** {@return a link made absolute; null when it is no web address} */
  static @Nullable String resolve(HttpUrl address, @Nullable String link) {
    HttpUrl url = link == null || link.isBlank() ? null : address.resolve(link.strip());
    return url == null ? null : url.toString();
  }

  private static @Nullable String author(@Nullable String author) {
    if (author == null || author.isBlank()) {
      return null;
    }
    String told = author.strip();
    // The pattern takes the square of the length, and no name is that long.
    Matcher parts = ADDRESS_AND_NAME.matcher(told.substring(0, Math.min(told.length(), 500)));
    return parts.matches() ? parts.group(1) : told;
  }

  private static @Nullable Instant instant(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
    return date == null ? null : date.toInstant();
  }
}
