package nl.buzzard.crawler.budget;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;

/**
 * The meter of every source that costs money. Thread-safe.
 *
 * @param sources the sources of the configuration in force
 * @param budget knows what they spent
 */
public record Meters(Supplier<List<SourceSettings>> sources, Budget budget) {

  /** {@return those of this month, in the order of the configuration} */
  public Map<SourceId, Meter> all() {
    Map<SourceId, Meter> meters = new LinkedHashMap<>();
    for (SourceSettings source : sources.get()) {
      switch (source) {
        case SourceSettings.XSearch x -> meters.put(x.id(), of(x));
        case SourceSettings.XStream x -> meters.put(x.id(), of(x.search()));
        default -> {}
      }
    }
    return meters;
  }

  private Meter of(SourceSettings.XSearch x) {
    return new Meter(budget.spent(x.id()), x.prices().budget());
  }
}
