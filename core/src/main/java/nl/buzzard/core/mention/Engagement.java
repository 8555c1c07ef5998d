package nl.buzzard.core.mention;

import org.jspecify.annotations.Nullable;

/**
 * How people reacted, as counted at collection. Null means that the place did not say, which is not
 * 0. Immutable.
 *
 * @param likes likes or favourites
 * @param reposts reposts or shares
 * @param replies replies or comments
 */
public record Engagement(@Nullable Long likes, @Nullable Long reposts, @Nullable Long replies) {

  /** Nothing is known. */
  public static final Engagement UNKNOWN = new Engagement(null, null, null);
}
