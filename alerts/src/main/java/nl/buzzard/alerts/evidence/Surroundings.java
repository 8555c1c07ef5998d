package nl.buzzard.alerts.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to understand findings besides the mentions themselves. Immutable.
 *
 * @param topics the words they say more than others do, most telling first
 * @param sources where they were read, most mentions first
 * @param locations the shops, offices or towns they are about
 * @param countries the countries they come from, as two capital letters, most mentions first; empty
 *     when no place tells
 * @param hours the course of the latest day; null for an alert that finds single mentions
 */
public record Surroundings(
    List<Share> topics,
    List<Share> sources,
    List<Share> locations,
    List<Share> countries,
    @Nullable Hours hours) {

  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(List.of(), List.of(), List.of(), List.of(), null);

  public Surroundings {
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    locations = List.copyOf(locations);
    countries = List.copyOf(countries);
  }

  /**
   * A part of the findings. Immutable.
   *
   * @param name what they have in common
   * @param mentions how many there are, at least 1
   */
  public record Share(String name, long mentions) {}
}
