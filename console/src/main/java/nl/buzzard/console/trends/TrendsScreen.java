package nl.buzzard.console.trends;

import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import nl.buzzard.console.explore.EarlierMentions;
import nl.buzzard.console.explore.EarlierMentions.Found;
import nl.buzzard.console.explore.QueryFault;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.HeatMap;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.Steps;
import nl.buzzard.core.store.MentionSearch;
import nl.buzzard.core.store.MentionTopics;
import nl.buzzard.core.store.MentionTopics.Request;
import nl.buzzard.core.store.MentionTopics.Topic;
import nl.buzzard.crawler.schedule.Coverage;

/** Volume and sentiment over time, brands beside each other, what changed. Thread-safe. */
public final class TrendsScreen implements Screen {

  private static final int MOST_TOPICS = 20;

  private final MentionCounts counts;
  private final MentionTopics topics;
  private final QuerySyntax syntax;
  private final EarlierMentions earlier;
  private final BiFunction<Instant, Instant, Coverage> coverage;

  /**
   * @param search tells when there were mentions, where a view is empty
   * @param counts the numbers
   * @param topics what is talked about
   * @param syntax reads questions
   * @param coverage what of a span was collected
   */
  public TrendsScreen(
      MentionSearch search,
      MentionCounts counts,
      MentionTopics topics,
      QuerySyntax syntax,
      BiFunction<Instant, Instant, Coverage> coverage) {
    this.counts = counts;
    this.topics = topics;
    this.syntax = syntax;
    this.coverage = coverage;
    this.earlier = new EarlierMentions(search, counts, syntax);
  }

  @Override
  public Tab tab() {
    return new Tab("/trends", 't', Set.of(Tab.Control.values()), Set.of(), null);
  }

  @Override
  public void register(Routes routes) {
    routes.get("/trends", this::show);
    routes.get("/trends/topics", this::showTopics);
  }

  /** What is talked about takes reading many mentions, so it is a page of its own. */
  private void showTopics(Visit visit) {
    View view = visit.view();
    try {
      MentionQuery selection = view.queryOfAllTime(syntax);
      TimeRange range = view.range();
      List<Topic> found =
          topics.topics(new Request(selection, range.from(), range.until(), MOST_TOPICS));
      Steps hours = new Steps(Steps.Length.HOUR, range.zone());
      HeatMap week =
          HeatMap.of(
              counts.count(new MentionCounts.Request(view.query(syntax), hours, List.of())),
              range.zone());
      visit.show("trends/topics.jte", new TopicsPage(visit.frame(), found, week, null));
    } catch (QueryException e) {
      visit.context().status(HttpStatus.BAD_REQUEST);
      QueryFault fault = QueryFault.of(view.question(), e);
      visit.show("trends/topics.jte", new TopicsPage(visit.frame(), List.of(), null, fault));
    }
  }

  private void show(Visit visit) {
    View view = visit.view();
    try {
      Trends trends = Trends.count(view, counts, syntax);
      Found found = trends.now().total() == 0 ? earlier.find(view).orElse(null) : null;
      Coverage collected = coverage.apply(view.range().from(), view.range().until());
      visit.show(
          "trends/trends.jte", new TrendsPage(visit.frame(), trends, collected, found, null));
    } catch (QueryException e) {
      visit.context().status(HttpStatus.BAD_REQUEST);
      QueryFault fault = QueryFault.of(view.question(), e);
      visit.show("trends/trends.jte", new TrendsPage(visit.frame(), null, null, null, fault));
    }
  }
}
