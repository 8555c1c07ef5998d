package nl.buzzard.console.explore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionSearch.Paging;

/**
 * Tells, for a view that shows nothing, when there was something: an import may bring mentions of
 * years ago. Thread-safe.
 */
public final class EarlierMentions {

  private static final int LONGEST_DAYS = 31;
  private static final int LONGEST_PAUSE_DAYS = 3;

  private final MentionSearch search;
  private final MentionCounts counts;
  private final QuerySyntax syntax;

  /**
   * @param search finds the newest
   * @param counts finds the days before it that belong to it
   * @param syntax reads the question of the view
   */
  public EarlierMentions(MentionSearch search, MentionCounts counts, QuerySyntax syntax) {
    this.search = search;
    this.counts = counts;
    this.syntax = syntax;
  }

  /**
   * {@return the newest mention that answers the view at any time, and the days up to it that had
   * mentions too; empty when nothing ever did}
   *
   * @throws QueryException if the question is not in the query language
   */
  public Optional<Found> find(View view) throws QueryException {
    MentionQuery query = view.queryOfAllTime(syntax);
    return search.search(query, Paging.first(1)).mentions().stream()
        .findFirst()
        .map(newest -> around(view, query, newest.mention().published()));
  }

  private Found around(View view, MentionQuery query, Instant newest) {
    ZoneId zone = view.range().zone();
    LocalDate last = newest.atZone(zone).toLocalDate();
    TimeRange widest = TimeRange.of(last.minusDays(LONGEST_DAYS - 1L), last, zone);
    MentionCounts.Request byDay =
        new MentionCounts.Request(
            query.and(widest.query()), new Steps(Steps.Length.DAY, zone), List.of());
    TreeSet<LocalDate> days = new TreeSet<>();
    for (MentionCounts.Row row : counts.count(byDay)) {
      if (row.start() != null) {
        days.add(row.start().atZone(zone).toLocalDate());
      }
    }
    LocalDate first = last;
    for (LocalDate day : days.descendingSet()) {
      if (day.isBefore(first.minusDays(LONGEST_PAUSE_DAYS))) {
        break;
      }
      first = day;
    }
    return new Found(newest, view.during(TimeRange.of(first, last, zone)));
  }

  /**
   * When there was something. Immutable.
   *
   * @param newest when the newest mention was published
   * @param view the same question over the days around it
   */
  public record Found(Instant newest, View view) {}
}
