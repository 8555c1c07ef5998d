package nl.buzzard.crawler.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.normalise.CanonicalUrl;
import nl.buzzard.crawler.site.SitePage.Kind;
import nl.buzzard.crawler.site.SitePage.Urgency;
import okhttp3.HttpUrl;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A web site as a source: its pages, their comments, and what is added to them later.
 *
 * <p>A visit begins where news is announced, at the start page, the sitemaps and the feeds they
 * name, and goes on with whatever is due. The cursor counts the batches whose items were accepted;
 * everything else that is known of the site is in its {@link Frontier}. Not thread-safe.
 */
public final class SiteSource implements Source {

  private final SourceSettings.Site settings;
  private final SiteTools tools;
  private final SiteScope scope;
  private final Frontier frontier;
  private final SiteRobots robots;
  private final PageBatch batch;
  private boolean visiting;
  private @Nullable SourceException stop;

  /**
   * @param settings which site
   * @param tools what pages are visited with
   * @param jdbi the database of the frontier
   */
  public SiteSource(SourceSettings.Site settings, SiteTools tools, Jdbi jdbi) {
    this.settings = settings;
    this.tools = tools;
    frontier = new Frontier(jdbi, settings.id(), settings.every());
    robots = new SiteRobots(settings, tools.fetcher(), tools.clock());
    scope = SiteScope.of(settings);
    batch = new PageBatch(new PageVisit(settings, scope, robots, tools), settings.delay());
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    long accepted = number(after);
    frontier.settle(accepted);
    stopIfAsked();
    if (!visiting) {
      begin();
    }
    List<SitePage> due = frontier.due(tools.clock().instant(), limit);
    if (due.isEmpty()) {
      visiting = false;
      return Page.nothingNew(after);
    }
    return page(batch.visit(due, limit), after, accepted + 1);
  }

  private void begin() throws SourceException, InterruptedException {
    robots.refresh();
    List<FoundAddress> hubs = new ArrayList<>();
    hubs.add(new FoundAddress(start(), Kind.PAGE, Urgency.HUB, null));
    for (HttpUrl sitemap : robots.sitemaps()) {
      hubs.add(new FoundAddress(sitemap.toString(), Kind.SITEMAP, Urgency.HUB, null));
    }
    frontier.add(hubs, 0, tools.clock().instant());
    frontier.wakeHubs();
    visiting = true;
  }

  /** Saves what became of the pages and hands out what they brought. */
  private Page page(List<PageOutcome> outcomes, Cursor after, long next) throws SourceException {
    List<RawItem> items = new ArrayList<>();
    for (PageOutcome outcome : outcomes) {
      if (outcome instanceof PageOutcome.Read read) {
        items.addAll(read.items());
      }
      if (outcome instanceof PageOutcome.NotReached failed && endsVisit(failed)) {
        stop = failed.why();
      }
    }
    frontier.save(outcomes, items.isEmpty() ? null : next, tools.clock().instant());
    if (items.isEmpty()) {
      stopIfAsked();
      return new Page(List.of(), after, Ending.MORE);
    }
    items.sort(
        Comparator.comparing(RawItem::published, Comparator.nullsLast(Comparator.naturalOrder())));
    return new Page(items, new Cursor(Long.toString(next)), Ending.MORE);
  }

  /** A host that asks for patience gets it; a start page that fails is the failure of its site. */
  private boolean endsVisit(PageOutcome.NotReached failed) {
    return failed.why().reason() == Reason.RATE_LIMITED
        || failed.page().address().toString().equals(start());
  }

  private void stopIfAsked() throws SourceException {
    SourceException asked = stop;
    if (asked != null) {
      stop = null;
      visiting = false;
      throw asked;
    }
  }

  private String start() {
    return Objects.requireNonNull(CanonicalUrl.of(scope.start().toString()));
  }

  private static long number(Cursor cursor) {
    return cursor.token().matches("\\d{1,18}") ? Long.parseLong(cursor.token()) : 0;
  }
}
