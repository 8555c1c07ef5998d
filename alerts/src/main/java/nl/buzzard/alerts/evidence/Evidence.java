package nl.buzzard.alerts.evidence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import nl.buzzard.alerts.evidence.Surroundings.Share;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Is;
import nl.buzzard.core.query.MentionQuery.Published;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.MentionTopics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what was said when an alert went off: a handful of questions to the store, however many
 * mentions there are. Thread-safe.
 */
public final class Evidence {

  private static final Logger LOG = LoggerFactory.getLogger(Evidence.class);

  private static final int PAGE = 500;
  private static final int NAMED = 5;
  private static final int HOURS = 24;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration BEFORE = Duration.ofDays(2);

  private final MentionStore store;
  private final MentionTopics topics;

  /**
   * @param store what was said
   * @param topics what a selection says more than others do
   */
  public Evidence(MentionStore store, MentionTopics topics) {
    this.store = store;
    this.topics = topics;
  }

  /** {@return the mentions that answer a query in a span of time; empty when there are none} */
  public Optional<Findings> findings(MentionQuery query, Instant from, Instant until) {
    MentionQuery span = query.and(new Published(from, until));
    Hits latest = store.search(span, Paging.first(Findings.SHOWN));
    if (latest.mentions().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Findings(
            latest.total(),
            Math.min(latest.total(), originals(span)),
            first(query, from, until),
            latest.mentions(),
            Widest.of(store, span)));
  }

  private long originals(MentionQuery span) {
    return store.count(span.and(new Is(Field.STORY, Field.FIRST_TELLING)));
  }

  /** The store sorts newest first, so the first one's page is sought by halves of the span. */
  private EnrichedMention first(MentionQuery query, Instant from, Instant until) {
    Instant start = from;
    Instant end = until;
    while (store.count(query.and(new Published(start, end))) > PAGE
        && Duration.between(start, end).toMillis() > 1) {
      Instant middle = start.plus(Duration.between(start, end).dividedBy(2));
      if (store.count(query.and(new Published(start, middle))) > 0) {
        end = middle;
      } else {
        start = middle;
      }
    }
    return store
        .search(query.and(new Published(start, end)), Paging.first(PAGE))
        .mentions()
        .getLast();
  }

  /**
   * {@return what is around findings; a part that cannot be read is left out, because the mail must
   * go}
   *
   * @param query which mentions
   * @param findings those found
   * @param hours the course of the latest day; null for an alert that finds single mentions
   */
  public Surroundings surroundings(MentionQuery query, Findings findings, @Nullable Hours hours) {
    Instant from = findings.from();
    Instant until = findings.until();
    MentionQuery span = query.and(new Published(from, until));
    return new Surroundings(
        orNothing(() -> topics(query, from, until), List.of()),
        orNothing(() -> shares(span, CountField.SOURCE), List.of()),
        orNothing(() -> shares(span, CountField.LOCATION), List.of()),
        orNothing(() -> shares(span, CountField.COUNTRY), List.of()),
        hours);
  }

  /**
   * {@return the latest day in hours, the last of which ends at an instant}
   *
   * @param expected how many an hour usually brings; null to take the average of the two days
   *     before that hour
   */
  public Hours hours(MentionQuery query, Instant until, @Nullable Double expected) {
    Instant start = until.minus(HOUR.multipliedBy(HOURS));
    Steps minutes = new Steps(Steps.Length.MINUTE, ZoneOffset.UTC);
    Map<Integer, Long> counts = new HashMap<>();
    for (Row row :
        store.count(new Request(query.and(new Published(start, until)), minutes, List.of()))) {
      Instant at = Objects.requireNonNull(row.start());
      int hour = (int) Math.max(0, Duration.between(start, at).dividedBy(HOUR));
      counts.merge(hour, row.mentions(), Long::sum);
    }
    Instant latest = until.minus(HOUR);
    double usual =
        expected != null
            ? expected
            : (double) store.count(query.and(new Published(latest.minus(BEFORE), latest)))
                / BEFORE.toHours();
    return new Hours(
        start,
        LongStream.range(0, HOURS).mapToObj(hour -> counts.getOrDefault((int) hour, 0L)).toList(),
        usual);
  }

  private List<Share> topics(MentionQuery query, Instant from, Instant until) {
    return topics.topics(new MentionTopics.Request(query, from, until, NAMED)).stream()
        .map(topic -> new Share(topic.words(), topic.mentions()))
        .toList();
  }

  private List<Share> shares(MentionQuery span, CountField field) {
    List<Share> shares = new ArrayList<>();
    for (Row row : store.count(new Request(span, null, List.of(field)))) {
      if (!row.keys().getFirst().isEmpty()) {
        shares.add(new Share(row.keys().getFirst(), row.mentions()));
      }
    }
    return shares.stream()
        .sorted(Comparator.comparingLong(Share::mentions).reversed())
        .limit(NAMED)
        .toList();
  }

  private static <T> T orNothing(Supplier<T> part, T nothing) {
    try {
      return part.get();
    } catch (RuntimeException e) {
      LOG.warn("A part of what an alert tells could not be read and is left out", e);
      return nothing;
    }
  }
}
