package nl.buzzard.crawler.normalise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.stage.Normaliser;
import org.jspecify.annotations.Nullable;

/** The first stage: plain text, canonical address, believable instant, stable identity. Pure. */
public final class MentionNormaliser implements Normaliser {

  private static final int MAX_TITLE_LENGTH = 1_000;

  private static final int MAX_NAME_LENGTH = 200;

  /** No public post is older; an earlier instant is a default of some software. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** Time zones and wrong clocks explain this much future, not more. */
  private static final Duration FUTURE_ALLOWED = Duration.ofDays(1);

  @Override
  public Mention normalise(RawItem item) throws UnusableItemException {
    String title = oneLine(plain(item.content().title(), item), MAX_TITLE_LENGTH);
    String body = CleanText.of(plain(item.content().body(), item), Mention.MAX_BODY_LENGTH);
    if (title == null && body.isEmpty() && !item.isRemoval()) {
      throw new UnusableItemException("The item has neither a title nor a text.");
    }
    Origin origin = item.origin().withUrl(CanonicalUrl.of(item.origin().url()));
    return new Mention(
        MentionIdentity.of(item.origin()),
        origin,
        title,
        body,
        author(item.author()),
        published(item),
        item.collected(),
        item.engagement(),
        brands(item.brands()),
        details(item.details()));
  }

  private static Details details(Details details) {
    return details.location() == null ? details : details.withLocation(name(details.location()));
  }

  private static List<String> brands(List<String> brands) {
    if (brands.isEmpty()) {
      return List.of();
    }
    return brands.stream()
        .map(MentionNormaliser::name)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private static String plain(@Nullable String text, RawItem item) {
    if (text == null) {
      return "";
    }
    return switch (item.content().format()) {
      case HTML -> PlainText.fromHtml(text);
      case PLAIN -> PlainText.withoutEntities(text);
      case REMOVED -> "";
    };
  }

  private static @Nullable String oneLine(String text, int limit) {
    String line = CleanText.of(CleanText.of(text, limit).replace('\n', ' '), limit);
    return line.isEmpty() ? null : line;
  }

  private static Author author(Author author) {
    String handle = name(author.handle());
    return new Author(
        handle == null ? null : name(handle.replaceFirst("^@+", "")),
        name(author.name()),
        author.followers());
  }

  private static @Nullable String name(@Nullable String text) {
    return text == null ? null : oneLine(text, MAX_NAME_LENGTH);
  }

  private static Instant published(RawItem item) {
    Instant published = item.published();
    return published != null && isBelievable(published, item.collected())
        ? published
        : item.collected();
  }

  private static boolean isBelievable(Instant published, Instant collected) {
    return !published.isBefore(EARLIEST) && !published.isAfter(collected.plus(FUTURE_ALLOWED));
  }
}
