package nl.buzzard.alerts.course;

import java.time.Instant;

/**
 * Findings that belong together and are told to people once. Immutable.
 *
 * @param first the finding that opened it
 * @param last the latest finding that joined it
 * @param peak the most mentions of one finding
 */
public record Episode(Finding first, Finding last, long peak) {

  /** {@return an episode of one finding} */
  static Episode of(Finding first) {
    return new Episode(first, first, first.mentions());
  }

  /** {@return the same with a later finding} */
  Episode joinedBy(Finding finding) {
    return new Episode(first, finding, Math.max(peak, finding.mentions()));
  }

  /** {@return the step it was opened in} */
  public Instant opened() {
    return first.at();
  }
}
