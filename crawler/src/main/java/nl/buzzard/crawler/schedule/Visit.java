package nl.buzzard.crawler.schedule;

import java.time.Instant;
import nl.buzzard.core.source.Source;

/** How one visit to a source went. */
public sealed interface Visit {

  /** {@return when it began} */
  Instant started();

  /** {@return when it ended} */
  Instant at();

  /** {@return how many items it brought; a visit that failed halfway may have brought some} */
  long items();

  /** It went well; the ending is that of its last page. Immutable. */
  record Read(Instant started, Instant at, long items, Source.Ending ending) implements Visit {}

  /** It failed; the next is made at {@code notBefore} at the earliest. Immutable. */
  record Failed(
      Instant started, Instant at, long items, SourceHealth.Failure failure, Instant notBefore)
      implements Visit {}
}
