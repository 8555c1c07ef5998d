package nl.buzzard.crawler.websub;

import java.time.Duration;
import java.time.Instant;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * What a hub was asked for. Immutable.
 *
 * @param source whose feed
 * @param topic the address of the feed, as the hub knows it
 * @param hub whom we asked
 * @param token ends the address the hub calls
 * @param secret the key of its signatures
 * @param asked when we last asked
 * @param lasts until when the hub promised to tell; null while it did not confirm
 */
record Subscription(
    SourceId source,
    String topic,
    String hub,
    String token,
    String secret,
    Instant asked,
    @Nullable Instant lasts) {

  /** A hub that does not confirm is asked again after so long. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  /** {@return whether it is of a hub and a topic} */
  boolean isFor(HubLink link) {
    return hub.equals(link.hub().toString()) && topic.equals(link.topic().toString());
  }

  /**
   * {@return whether the hub is to be asked again: it never confirmed, or half the time is over}
   */
  boolean isDue(Instant now) {
    boolean halfOver =
        lasts == null || now.isAfter(asked.plus(Duration.between(asked, lasts).dividedBy(2)));
    return halfOver && !now.isBefore(asked.plus(PATIENCE));
  }

  /** {@return the same, asked now, whatever was promised before still standing} */
  Subscription askedAt(Instant now) {
    return new Subscription(source, topic, hub, token, secret, now, lasts);
  }
}
