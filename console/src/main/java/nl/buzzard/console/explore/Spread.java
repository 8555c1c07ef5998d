package nl.buzzard.console.explore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.buzzard.core.mention.StoryId;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionCounts.Request;
import nl.buzzard.core.store.MentionCounts.Row;
import nl.buzzard.core.store.MentionCounts.Steps;

/**
 * Where a story was told, in the order in which it got there. Immutable.
 *
 * @param places one for each source, the first to tell it first; those of one minute by name
 */
public record Spread(List<Place> places) {

  public Spread {
    places = List.copyOf(places);
  }

  /**
   * One source that told the story. Immutable.
   *
   * @param source its name
   * @param first the minute it first did
   * @param mentions how often
   */
  public record Place(String source, Instant first, long mentions) {}

  /** {@return the spread of a story} */
  static Spread of(StoryId story, MentionCounts counts) {
    MentionQuery told = new MentionQuery.Is(Field.STORY, story.value());
    Steps minutes = new Steps(Steps.Length.MINUTE, ZoneOffset.UTC);
    Map<String, Place> bySource = new LinkedHashMap<>();
    for (Row row : counts.count(new Request(told, minutes, List.of(CountField.SOURCE)))) {
      String source = row.keys().getFirst();
      Instant start = Objects.requireNonNull(row.start(), "time was cut into steps");
      bySource.merge(
          source,
          new Place(source, start, row.mentions()),
          (earlier, later) ->
              new Place(source, earlier.first(), earlier.mentions() + later.mentions()));
    }
    return new Spread(new ArrayList<>(bySource.values()));
  }
}
