package nl.buzzard.core.mention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something the public said, in our fields and with an identity. Immutable.
 *
 * @param id the same however often it was read
 * @param origin where it was read; its address is canonical
 * @param title its headline in plain text; null when it has none
 * @param body its text in plain text, at most {@value #MAX_BODY_LENGTH} characters
 * @param author who wrote it
 * @param published when; the instant of collection when the source does not tell
 * @param collected when we read it
 * @param engagement how people reacted
 * @param brands brands the source itself assigned
 * @param details what only some places tell
 */
public record Mention(
    MentionId id,
    Origin origin,
    @Nullable String title,
    String body,
    Author author,
    Instant published,
    Instant collected,
    Engagement engagement,
    List<String> brands,
    Details details) {

  /** The longest text kept; what is longer is cut. */
  public static final int MAX_BODY_LENGTH = 100_000;

  public Mention {
    brands = List.copyOf(brands);
  }

  /** Makes a mention of a place that tells no details. */
  public Mention(
      MentionId id,
      Origin origin,
      @Nullable String title,
      String body,
      Author author,
      Instant published,
      Instant collected,
      Engagement engagement,
      List<String> brands) {
    this(
        id, origin, title, body, author, published, collected, engagement, brands, Details.UNKNOWN);
  }

  /**
   * {@return an estimate of how many people could see it: the audience the place tells, else the
   * writer's followers; null when neither is known, which is not 0}
   */
  public @Nullable Long reach() {
    return details.audience() != null ? details.audience() : author.followers();
  }

  /** {@return its hashtags, each once, in lower case and without their sign} */
  public List<String> hashtags() {
    return Hashtags.of(text());
  }

  /** {@return title and body as one text, the way the understanding stages read it} */
  public String text() {
    return title == null ? body : body.isEmpty() ? title : title + "\n" + body;
  }

  /** {@return the same with the {@link PersonalData} in its words made unreadable} */
  public Mention masked() {
    return new Mention(
        id,
        origin,
        title == null ? null : PersonalData.masked(title),
        PersonalData.masked(body),
        author,
        published,
        collected,
        engagement,
        brands,
        details);
  }

  /** {@return what may be kept once its place took it away: neither words nor who wrote them} */
  public Mention erased() {
    Origin place = new Origin(origin.source(), origin.platform(), origin.nativeId(), null, null);
    return new Mention(
        id, place, null, "", Author.UNKNOWN, published, collected, engagement, brands, details);
  }
}
