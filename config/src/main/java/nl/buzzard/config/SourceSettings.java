package nl.buzzard.config;

import java.net.URI;
import java.time.Duration;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.SourceId;

/** A source that is collected on schedule, from {@code sources.yml}; one record per type. */
public sealed interface SourceSettings {

  /** {@return its name, unique among sources} */
  SourceId id();

  /** {@return how long to wait between two visits} */
  Duration every();

  /**
   * A web feed: RSS, RDF, Atom or JSON Feed. Immutable.
   *
   * @param id its name
   * @param url where it is
   * @param platform the kind of place its items are from
   * @param every how long to wait between two visits, at least ten seconds
   */
  record Feed(SourceId id, URI url, Platform platform, Duration every) implements SourceSettings {}
}
