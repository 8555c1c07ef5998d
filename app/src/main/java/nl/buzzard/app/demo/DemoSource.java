package nl.buzzard.app.demo;

import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;

/**
 * A source that tells its part of the bundled story: a month of ordinary days, a rival's move, and
 * an outage that is going on while somebody watches.
 *
 * <p>It gives each mention when its time has come, so the first visit brings the past and later
 * visits bring what happens meanwhile. Not thread-safe.
 */
public final class DemoSource implements Source {

  private final SourceId id;
  private final InstantSource clock;
  private final List<RawItem> items;

  private DemoSource(SourceId id, InstantSource clock, List<RawItem> items) {
    this.id = id;
    this.clock = clock;
    this.items = items;
  }

  /**
   * {@return the sources that tell the story together, one for each kind of place}
   *
   * @param clock the time; the story starts now
   * @param zone whose wall clock the story's days follow
   */
  public static List<DemoSource> all(InstantSource clock, ZoneId zone) {
    return DemoMentions.startingAt(clock.instant(), zone).stream()
        .collect(
            Collectors.groupingBy(item -> item.origin().source(), LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(part -> new DemoSource(part.getKey(), clock, part.getValue()))
        .toList();
  }

  @Override
  public SourceId id() {
    return id;
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
