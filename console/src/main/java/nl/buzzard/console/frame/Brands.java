package nl.buzzard.console.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.buzzard.config.Brand;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.CountField;
import org.jspecify.annotations.Nullable;

/**
 * The brands a person can choose: those of the configuration in its order, then those that occur in
 * the mentions only, such as those of an import. Thread-safe.
 */
public final class Brands {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Supplier<List<Brand>> configured;
  private final MentionCounts counts;
  private final InstantSource time;
  private volatile @Nullable Found found;

  /**
   * @param configured asked each time, so that a changed configuration shows
   * @param counts what tells the brands of the mentions
   * @param time how long an answer is fresh
   */
  public Brands(Supplier<List<Brand>> configured, MentionCounts counts, InstantSource time) {
    this.configured = configured;
    this.counts = counts;
    this.time = time;
  }

  /** {@return every brand by name} */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    configured.get().forEach(brand -> names.add(brand.name()));
    names.addAll(inMentions());
    return List.copyOf(names);
  }

  /** {@return whether a brand is one of our own} */
  public boolean own(String name) {
    return configured.get().stream()
        .anyMatch(brand -> brand.role() == Brand.Role.OWN && brand.name().equalsIgnoreCase(name));
  }

  /** {@return whether somebody who wrote a mention is one of our own accounts} */
  public boolean posts(Author author) {
    String handle = author.handle();
    return handle != null
        && configured.get().stream()
            .filter(brand -> brand.role() == Brand.Role.OWN)
            .anyMatch(brand -> brand.handles().stream().anyMatch(handle::equalsIgnoreCase));
  }

  private List<String> inMentions() {
    Found last = found;
    Instant now = time.instant();
    if (last != null && now.isBefore(last.at().plus(FRESH))) {
      return last.names();
    }
    MentionCounts.Request request =
        new MentionCounts.Request(MentionQuery.everything(), null, List.of(CountField.BRAND));
    List<String> names =
        counts.count(request).stream()
            .map(row -> row.keys().getFirst())
            .filter(name -> !name.isEmpty())
            .toList();
    found = new Found(now, names);
    return names;
  }

  private record Found(Instant at, List<String> names) {}
}
