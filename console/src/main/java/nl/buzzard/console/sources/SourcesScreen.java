package nl.buzzard.console.sources;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.crawler.budget.Meter;
import nl.buzzard.crawler.schedule.SourceStatus;

/**
 * How every source is doing, those that need somebody first, each to be fetched at once.
 * Thread-safe.
 */
public final class SourcesScreen implements Screen {

  private final Supplier<List<SourceStatus>> statuses;
  private final Supplier<Map<SourceId, Meter>> meters;
  private final Consumer<SourceId> fetchNow;

  /**
   * @param statuses the sources on schedule, by name
   * @param meters what the sources spent that cost money
   * @param fetchNow starts a visit; one that is not on schedule is ignored
   */
  public SourcesScreen(
      Supplier<List<SourceStatus>> statuses,
      Supplier<Map<SourceId, Meter>> meters,
      Consumer<SourceId> fetchNow) {
    this.statuses = statuses;
    this.meters = meters;
    this.fetchNow = fetchNow;
  }

  @Override
  public Tab tab() {
    return new Tab(
        "/sources",
        's',
        Set.of(),
        Set.of(),
        () -> statuses.get().stream().filter(SourceStatus::troubled).count());
  }

  @Override
  public void register(Routes routes) {
    routes.get("/sources", this::show);
    routes.post("/sources/fetch", this::fetch);
  }

  private void show(Visit visit) {
    List<SourceStatus> troubledFirst =
        statuses.get().stream()
            .sorted(Comparator.comparingInt(status -> status.troubled() ? 0 : 1))
            .toList();
    visit.show("sources/sources.jte", new SourcesPage(visit.frame(), troubledFirst, meters.get()));
  }

  private void fetch(Visit visit) {
    String wanted = visit.form("source");
    statuses.get().stream()
        .map(SourceStatus::source)
        .filter(source -> source.name().equals(wanted))
        .forEach(fetchNow);
    visit.seeOther("/sources");
  }
}
