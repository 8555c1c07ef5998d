package nl.buzzard.crawler.social;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The timeline of a platform as a source.
 *
 * <p>Platforms show the newest first and we give the oldest first, so a visit reads down to what
 * was seen before. The cursor remembers the newest {@value TimelineCursor#REMEMBERED} posts: one
 * whose text changed comes again, one that came late is still noticed, and one that vanished is
 * asked for by itself, so that a post that was taken away is told from one that merely left the
 * timeline.
 *
 * <p>The first visit takes the newest page only. Not thread-safe.
 */
public final class TimelineSource implements Source {

  private static final Logger log = LoggerFactory.getLogger(TimelineSource.class);

  /** So that a visit ends; at 40 to 100 posts a page this is days of a busy timeline. */
  static final int MOST_PAGES = 100;

  /** Each is a request of its own; the others are asked for at the next visit. */
  private static final int MOST_ASKED_FOR = 20;

  private final SourceSettings.Social settings;
  private final Timeline timeline;
  private final InstantSource clock;

  TimelineSource(SourceSettings.Social settings, Timeline timeline, InstantSource clock) {
    this.settings = settings;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    TimelineCursor cursor = TimelineCursor.read(after, settings.subject());
    Map<SeenPost, RawItem> shown = shown(cursor);
    Set<SeenPost> seen = Set.copyOf(cursor.seen());
    List<SeenPost> fresh =
        shown.keySet().stream()
            .filter(post -> !seen.contains(post))
            .sorted(SeenPost.OLDEST_FIRST)
            .toList();
    List<SeenPost> given = fresh.subList(0, Math.min(limit, fresh.size()));
    List<RawItem> items = new ArrayList<>(given.stream().map(shown::get).toList());
    Instant floor = cursor.isStart() ? oldest(shown.keySet(), cursor.floor()) : cursor.floor();
    boolean more = given.size() < fresh.size();
    Map<String, SeenPost> known = new LinkedHashMap<>();
    cursor.seen().forEach(post -> known.put(post.key(), post));
    given.forEach(post -> known.put(post.key(), post));
    if (!more) {
      int room = limit - items.size();
      items.addAll(removals(cursor, shown.keySet(), known, room));
    }
    TimelineCursor next = cursor.with(floor, known.values());
    return new Page(
        items,
        (more ? next : next.forgettingOldest()).write(),
        more ? Ending.MORE : Ending.CAUGHT_UP);
  }

  /** Every post from the newest down to the floor of the cursor. */
  private Map<SeenPost, RawItem> shown(TimelineCursor cursor)
      throws SourceException, InterruptedException {
    Map<SeenPost, RawItem> shown = new LinkedHashMap<>();
    String older = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Timeline.Slice slice = timeline.read(older);
      boolean atFloor = false;
      for (Timeline.Post post : slice.posts()) {
        SeenPost seen = SeenPost.of(post);
        atFloor |= seen.published().isBefore(cursor.floor());
        if (!seen.published().isBefore(cursor.floor())) {
          shown.put(seen, post.item());
        }
      }
      if (atFloor || cursor.isStart() || isLast(slice.older(), older)) {
        return shown;
      }
      older = slice.older();
    }
    log.warn("Source {} has more new posts than one visit reads; the oldest are passed over", id());
    return shown;
  }

  private static boolean isLast(@Nullable String next, @Nullable String before) {
    return next == null || next.equals(before);
  }

  private static Instant oldest(Set<SeenPost> posts, Instant otherwise) {
    return posts.stream().map(SeenPost::published).min(Instant::compareTo).orElse(otherwise);
  }

  /** Posts that vanished and that the platform says are gone; they are forgotten. */
  private List<RawItem> removals(
      TimelineCursor cursor, Set<SeenPost> shown, Map<String, SeenPost> known, int room)
      throws SourceException, InterruptedException {
    Set<String> still = shown.stream().map(SeenPost::key).collect(Collectors.toSet());
    List<RawItem> removals = new ArrayList<>();
    List<SeenPost> vanished =
        cursor.seen().stream().filter(post -> !still.contains(post.key())).toList();
    int questions = Math.min(vanished.size(), Math.min(room, MOST_ASKED_FOR));
    for (SeenPost post : vanished.reversed().subList(0, questions)) {
      if (timeline.isGone(post.key())) {
        removals.add(post.removal(id(), settings.service().platform(), clock.instant()));
      }
      known.remove(post.key());
    }
    return removals;
  }
}
