package nl.buzzard.alerts.watch;

import java.time.Instant;
import nl.buzzard.alerts.course.Finding;
import nl.buzzard.alerts.course.Pace;
import nl.buzzard.alerts.evidence.Evidence;
import nl.buzzard.alerts.evidence.Findings;
import nl.buzzard.alerts.evidence.Hours;
import nl.buzzard.alerts.evidence.Surroundings;
import nl.buzzard.config.AlertRule;
import nl.buzzard.core.query.MentionQuery;
import org.jspecify.annotations.Nullable;

/**
 * What a look saw. Immutable.
 *
 * @param findings the mentions
 * @param around what is around them
 * @param finding what the counts said; null where single mentions were found
 */
record Seen(Findings findings, Surroundings around, @Nullable Finding finding) {

  /** {@return single mentions with what is around them} */
  static Seen mentions(Evidence evidence, AlertRule rule, Findings findings) {
    return new Seen(findings, evidence.surroundings(Pace.of(rule).query(), findings, null), null);
  }

  /** {@return what counts said, with the mentions counted and what is around them} */
  static Seen counted(Evidence evidence, AlertRule rule, Findings findings, Finding finding) {
    MentionQuery query = Pace.of(rule).about(finding.subject());
    // Only a spike is expected by the hour.
    Double usual = rule instanceof AlertRule.Spike ? finding.expected() : null;
    Hours hours = evidence.hours(query, finding.until(), usual);
    return new Seen(findings, evidence.surroundings(query, findings, hours), finding);
  }

  /**
   * {@return everything an incident holds by now}
   *
   * @param query which mentions
   */
  static Seen byNow(
      Evidence evidence, AlertRule rule, MentionQuery query, Findings findings, Instant now) {
    if (Pace.of(rule).judged() == Pace.Judged.BY_MENTION) {
      return mentions(evidence, rule, findings);
    }
    Hours hours = evidence.hours(query, now, null);
    return new Seen(findings, evidence.surroundings(query, findings, hours), null);
  }
}
