package nl.buzzard.crawler.http;

import org.jspecify.annotations.Nullable;

/**
 * What a server gave us to ask "has it changed since?" with. Immutable.
 *
 * @param etag its entity tag; null when it gave none
 * @param lastModified its date, as it wrote it; null when it gave none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

  /** Nothing to ask with: the whole answer is wanted. */
  public static final Validators NONE = new Validators(null, null);
}
