package nl.buzzard.app.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;

/**
 * A source that tells the bundled story: a month of ordinary days, a rival's move, and an outage
 * that is going on while somebody watches.
 *
 * <p>It gives each mention when its time has come, so the first visit brings the past and later
 * visits bring what happens meanwhile. Not thread-safe.
 */
public final class DemoSource implements Source {

  private static final SourceId ID = new SourceId("demo");

  private final InstantSource clock;
  private final List<RawItem> items;

  /**
   * @param clock the time; the story starts now
   * @param zone whose wall clock the story's days follow
   */
  public DemoSource(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.items = DemoMentions.startingAt(clock.instant(), zone);
  }

  @Override
  public SourceId id() {
    return ID;
  }

  @Override
  public Page fetch(Cursor after, int limit) {
    int from = after.equals(Cursor.START) ? 0 : Integer.parseInt(after.token());
    Instant now = clock.instant();
    int until = from;
    while (until < items.size()
        && until - from < limit
        && !DemoMentions.due(items.get(until)).isAfter(now)) {
      until++;
    }
    boolean more = until < items.size() && !DemoMentions.due(items.get(until)).isAfter(now);
    return new Page(
        items.subList(from, until),
        new Cursor(Integer.toString(until)),
        more ? Ending.MORE : Ending.CAUGHT_UP);
  }
}
