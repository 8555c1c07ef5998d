package nl.buzzard.crawler.schedule;

import java.time.Instant;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How a source has been doing since it was first visited. Immutable.
 *
 * @param source which
 * @param lastVisit when it was last visited
 * @param lastSuccess when a visit last went well; null for never
 * @param lastNewItem when a visit last brought an item; null for never
 * @param lastIndexed when something it brought was last kept; null for never, and for what nobody
 *     asks for
 * @param visits how many visits, good and bad
 * @param notModified how many visits the place answered with "nothing changed" (an HTTP 304)
 * @param items how many items they brought
 * @param failures how many visits failed
 * @param failuresInARow how many of them since the last that went well; 0 while all is well
 * @param lastFailure what went wrong last, even if it is well by now; null for never
 * @param notBefore when it is visited again at the earliest; null when it follows its schedule
 * @param rhythm how often it brings something new; null until it did
 */
public record SourceHealth(
    SourceId source,
    Instant lastVisit,
    @Nullable Instant lastSuccess,
    @Nullable Instant lastNewItem,
    @Nullable Instant lastIndexed,
    long visits,
    long notModified,
    long items,
    long failures,
    long failuresInARow,
    @Nullable Failure lastFailure,
    @Nullable Instant notBefore,
    @Nullable Rhythm rhythm) {

  /**
   * What went wrong. Immutable.
   *
   * @param reason why
   * @param sentence what happened, for people
   */
  public record Failure(Reason reason, String sentence) {}

  /** How a source is doing, in one word. */
  public enum State {
    WELL,
    FAILING,
    SILENT
  }

  /** {@return how it is doing} */
  public State state() {
    return failing() ? State.FAILING : silentSince() == null ? State.WELL : State.SILENT;
  }

  /** {@return whether the last visit failed} */
  public boolean failing() {
    return failuresInARow > 0;
  }

  /**
   * {@return since when it brings nothing new although it is read, and for longer than its rhythm
   * makes likely; null when that is not so}
   */
  public @Nullable Instant silentSince() {
    boolean silent = rhythm != null && lastSuccess != null && rhythm.silentAt(lastSuccess);
    return silent ? lastNewItem : null;
  }

  /**
   * {@return since when it brings nothing new, whether because there is nothing or because it
   * cannot be read, and for longer than its rhythm makes likely; null when that is not so}
   */
  public @Nullable Instant missedSince(Instant now) {
    return failing() && rhythm != null && rhythm.silentAt(now) ? lastNewItem : silentSince();
  }
}
