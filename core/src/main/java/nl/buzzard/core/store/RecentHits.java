package nl.buzzard.core.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * What a query found over the last thirty days: how many on each, and some of them by chance.
 * Thread-safe.
 */
public final class RecentHits {

  /** So many days are looked back, today included. */
  public static final int DAYS = 30;

  private static final int LARGEST_PAGE = 1_000;

  private final MentionSearch search;
  private final MentionCounts counts;
  private final MentionQuery query;
  private final LocalDate first;
  private final ZoneId zone;

  /**
   * @param search finds some of them
   * @param counts tells how many there are
   * @param query what is asked for
   * @param now the last of the days is the one this is in
   * @param zone where days begin at midnight
   */
  public RecentHits(
      MentionSearch search, MentionCounts counts, MentionQuery query, Instant now, ZoneId zone) {
    this.search = search;
    this.counts = counts;
    this.zone = zone;
    this.first = now.atZone(zone).toLocalDate().minusDays(DAYS - 1L);
    this.query =
        query.and(new MentionQuery.Published(startOf(first), startOf(first.plusDays(DAYS))));
  }

  /** How many were published on a day. Immutable. */
  public record Day(LocalDate date, long hits) {}

  /** {@return every day, those without hits too, in order} */
  public List<Day> byDay() {
    TreeMap<LocalDate, Long> hits = new TreeMap<>();
    first.datesUntil(first.plusDays(DAYS)).forEach(date -> hits.put(date, 0L));
    for (Row row : count(Steps.Length.DAY)) {
      hits.merge(startOf(row).atZone(zone).toLocalDate(), row.mentions(), Long::sum);
    }
    return hits.entrySet().stream().map(day -> new Day(day.getKey(), day.getValue())).toList();
  }

  /**
   * {@return some of the hits, each as likely as another, in order of time; all of them when they
   * are not more}
   *
   * <p>Of a minute with more than a thousand only the newest thousand have a chance.
   */
  public List<EnrichedMention> some(int most, RandomGenerator random) {
    List<Row> minutes = count(Steps.Length.MINUTE);
    long total = minutes.stream().mapToLong(Row::mentions).sum();
    TreeSet<Long> drawn = new TreeSet<>();
    while (drawn.size() < Math.min(most, total)) {
      drawn.add(random.nextLong(total));
    }
    List<EnrichedMention> some = new ArrayList<>();
    long before = 0;
    for (Row minute : minutes) {
      long after = before + minute.mentions();
      for (long number : drawn.subSet(before, after)) {
        some.add(oneOf(startOf(minute), (int) Math.min(number - before, LARGEST_PAGE - 1)));
      }
      before = after;
    }
    return some;
  }

  private EnrichedMention oneOf(Instant minute, int number) {
    MentionQuery within = query.and(new MentionQuery.Published(minute, minute.plusSeconds(60)));
    return search.search(within, Paging.first(number + 1)).mentions().getLast();
  }

  private List<Row> count(Steps.Length length) {
    return counts.count(new Request(query, new Steps(length, zone), List.of()));
  }

  private static Instant startOf(Row row) {
    return Objects.requireNonNull(row.start(), "time was cut into steps");
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
