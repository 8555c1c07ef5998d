package nl.buzzard.core.mention;

import java.util.List;

/**
 * What happens to a mention: an agent must judge it, it is only counted, or it is thrown away.
 * Immutable.
 *
 * @param verdict where it goes
 * @param urgency how soon an agent should look, from 0 (whenever) to 100 (now); 0 outside the queue
 * @param reasons why, strongest first, as codes the console puts into words
 */
public record TriageDecision(Verdict verdict, int urgency, List<Reason> reasons) {

  /** What holds until somebody decided: kept and counted, not put before an agent. */
  public static final TriageDecision UNDECIDED = new TriageDecision(Verdict.LISTEN, 0, List.of());

  public TriageDecision {
    if (urgency < 0 || urgency > 100) {
      throw new IllegalArgumentException("urgency is 0 to 100, not " + urgency);
    }
    reasons = List.copyOf(reasons);
  }

  /** Where a mention goes. */
  public enum Verdict {
    /** Kept, counted, and put before an agent. */
    QUEUE,
    /** Kept and counted. */
    LISTEN,
    /** Not kept. */
    DROP
  }

  /** Why a mention goes where it goes. */
  public enum Reason {
    CRISIS,
    CHURN_RISK,
    COMPLAINT,
    QUESTION,
    BUYING_INTENT,
    LIFE_EVENT,
    PRAISE,
    NEGATIVE,
    BRAND_ADDRESSED,
    /** It was said on a channel of the organisation itself. */
    OWN_CHANNEL,
    BRAND_IN_FIRST_SENTENCE,
    WIDE_REACH,
    /** A label hides it. */
    HIDDEN,
    OWN_POST,
    REPOST,
    NEWS_ARTICLE,
    COMPETITOR_ONLY,
    NO_CUE,
    OLD,
    SPAM
  }
}
