package nl.buzzard.alerts.watch;

import java.util.List;
import java.util.function.Supplier;
import nl.buzzard.alerts.course.Gaps;
import nl.buzzard.alerts.evidence.SilentSource;

/**
 * What alerts know of the collecting. Immutable; both parts are asked at every look.
 *
 * @param gaps when it did not go on
 * @param silent the sources that bring nothing right now although they used to
 */
public record Collecting(Gaps gaps, Supplier<List<SilentSource>> silent) {

  /** Everything is collected, and every source brings what it used to. */
  public static final Collecting WELL = new Collecting(Gaps.NONE, List::of);
}
