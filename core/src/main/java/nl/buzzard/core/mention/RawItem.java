package nl.buzzard.core.mention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as its source gave it, before we make a mention of it. Immutable.
 *
 * @param origin where it was read
 * @param content what it says
 * @param author who wrote it
 * @param published when, by the source's own word; null when it does not tell
 * @param collected when we read it
 * @param engagement how people reacted
 * @param brands brands the source itself assigns, for example a column of an imported file;
 *     matching by text adds to these
 * @param details what only some places tell
 */
public record RawItem(
    Origin origin,
    Content content,
    Author author,
    @Nullable Instant published,
    Instant collected,
    Engagement engagement,
    List<String> brands,
    Details details) {

  public RawItem {
    brands = List.copyOf(brands);
  }

  /** {@return the same, about a shop, office or town where it tells of none itself} */
  public RawItem withUsualLocation(@Nullable String location) {
    if (location == null || details.location() != null) {
      return this;
    }
    return new RawItem(
        origin,
        content,
        author,
        published,
        collected,
        engagement,
        brands,
        details.withLocation(location));
  }

  /** Makes an item of a place that tells no details. */
  public RawItem(
      Origin origin,
      Content content,
      Author author,
      @Nullable Instant published,
      Instant collected,
      Engagement engagement,
      List<String> brands) {
    this(origin, content, author, published, collected, engagement, brands, Details.UNKNOWN);
  }

  /**
   * {@return the news that an item was taken away from the place it was read at}
   *
   * @param origin where it was; its identity is what counts
   * @param collected when we learnt of it
   */
  public static RawItem removed(Origin origin, Instant collected) {
    return new RawItem(
        origin,
        new Content(null, "", Format.REMOVED),
        Author.UNKNOWN,
        null,
        collected,
        Engagement.UNKNOWN,
        List.of());
  }

  /** {@return whether this is the news that an item was taken away} */
  public boolean isRemoval() {
    return content.format() == Format.REMOVED;
  }

  /**
   * What an item says, cut to {@value #MAX_LENGTH} characters each. Immutable.
   *
   * @param title its headline; null when it has none
   * @param body its text, possibly empty
   * @param format how the title and the body are written
   */
  public record Content(@Nullable String title, String body, Format format) {

    /** Far more than a mention keeps, since markup is still in it. */
    public static final int MAX_LENGTH = 1_000_000;

    public Content {
      title = title == null ? null : cut(title);
      body = cut(body);
    }

    private static String cut(String text) {
      return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
    }
  }

  /** How a text is written. */
  public enum Format {
    PLAIN,
    HTML,
    /** Not at all: the place took the item away, and what we keep of it loses its text. */
    REMOVED
  }
}
