package nl.buzzard.core.mention;

import org.jspecify.annotations.Nullable;

/**
 * Where a mention was read. Immutable.
 *
 * @param source the source that read it
 * @param platform the kind of place
 * @param nativeId the id the place gave it; null when it has none
 * @param url the address a person can open; null when there is none
 * @param conversation the place's id of the thread it belongs to; null when it stands alone
 */
public record Origin(
    SourceId source,
    Platform platform,
    @Nullable String nativeId,
    @Nullable String url,
    @Nullable String conversation) {

  /** {@return this origin with another address} */
  public Origin withUrl(@Nullable String newUrl) {
    return new Origin(source, platform, nativeId, newUrl, conversation);
  }
}
