package nl.buzzard.webcare.queue;

import java.time.Instant;
import java.util.List;
import nl.buzzard.core.mention.MentionId;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.mention.TriageDecision;
import org.jspecify.annotations.Nullable;

/**
 * A mention an agent must judge, with what became of it. Its text lives with the mention.
 * Immutable.
 *
 * @param mention which mention
 * @param story what it tells; open items that tell the same stand together as one
 * @param together how many items stand together, this one included: open ones that tell the same
 *     story, or ones the same deed resolved
 * @param platform the kind of place it was read from
 * @param brands the brands it is about, in alphabetical order
 * @param sentiment how it sounds
 * @param signals the cues in it, in the order they were found
 * @param urgency how soon an agent should look, from 0 (whenever) to 100 (now)
 * @param reasons why it is here, strongest first
 * @param published when it was said
 * @param queued when it came to the desk
 * @param state whether somebody must still look at it
 * @param claim who holds it right now; null when nobody does
 * @param resolution what became of it; null while it is open
 * @param version how often anything of it changed, counted from 0
 */
public record QueueItem(
    MentionId mention,
    StoryId story,
    long together,
    Platform platform,
    List<String> brands,
    Sentiment.Label sentiment,
    List<Signal.Type> signals,
    int urgency,
    List<TriageDecision.Reason> reasons,
    Instant published,
    Instant queued,
    State state,
    @Nullable Claim claim,
    @Nullable Resolution resolution,
    int version) {

  public QueueItem {
    brands = List.copyOf(brands);
    signals = List.copyOf(signals);
    reasons = List.copyOf(reasons);
  }

  /** {@return whether an agent holds it right now} */
  public boolean heldBy(String agent) {
    return claim != null && claim.agent().equals(agent);
  }

  /** Whether somebody must still look at an item. */
  public enum State {
    OPEN,
    RESOLVED
  }

  /** What became of an item. */
  public enum Outcome {
    ANSWERED,
    NO_REPLY_NEEDED,
    NOT_RELEVANT
  }

  /**
   * An agent's exclusive lease on an item, which ends by itself. Immutable.
   *
   * @param agent who holds it
   * @param since since when
   * @param until when it ends unless the agent does something with the item before
   */
  public record Claim(String agent, Instant since, Instant until) {}

  /**
   * The end of an item. Immutable.
   *
   * @param agent who resolved it
   * @param at when
   * @param outcome how
   */
  public record Resolution(String agent, Instant at, Outcome outcome) {}
}
