package nl.buzzard.console.queries;

import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import nl.buzzard.console.explore.QueryFault;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.TimeRange;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.console.queries.QueriesPage.Row;
import nl.buzzard.console.queries.VersionsPage.Change;
import nl.buzzard.console.queries.VersionsPage.Difference;
import nl.buzzard.console.queries.VersionsPage.Effect;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QueryExplainer;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.MentionCounts;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.core.store.MentionStore;
import nl.buzzard.core.store.RecentHits;
import org.jspecify.annotations.Nullable;

/** The monitored queries, how any query is understood, and how they changed. Thread-safe. */
public final class QueriesScreen implements Screen {

  private static final int SHOWN = 10;
  private static final int MOST_VERSIONS = 20;

  private final Supplier<List<QueryVersion>> inForce;
  private final QueryVersions versions;
  private final MentionStore store;
  private final QuerySyntax syntax;
  private final QueryExplainer explainer;
  private final RandomGenerator random;

  /**
   * @param inForce every monitored query, asked each time
   * @param versions the forms they have had
   * @param store where mentions are found and counted
   * @param syntax reads questions
   * @param explainer tells how a question is understood
   * @param random draws the mentions that are shown
   */
  public QueriesScreen(
      Supplier<List<QueryVersion>> inForce,
      QueryVersions versions,
      MentionStore store,
      QuerySyntax syntax,
      QueryExplainer explainer,
      RandomGenerator random) {
    this.inForce = inForce;
    this.versions = versions;
    this.store = store;
    this.syntax = syntax;
    this.explainer = explainer;
    this.random = random;
  }

  @Override
  public @Nullable Tab tab() {
    return null;
  }

  @Override
  public void register(Routes routes) {
    routes.get("/explore/queries", this::list);
    routes.get("/explore/queries/versions", this::showVersions);
    routes.get("/explore/explain", this::explain);
  }

  private void list(Visit visit) {
    MentionCounts.Request request =
        new MentionCounts.Request(lastMonth(visit).query(), null, List.of(CountField.QUERY));
    Map<String, Long> hits =
        store.count(request).stream()
            .collect(Collectors.toMap(row -> row.keys().getFirst(), MentionCounts.Row::mentions));
    Map<String, QueryVersion> newest = versions.newest();
    List<Row> rows =
        inForce.get().stream()
            .map(query ->
                new Row(
                    query,
                    newest.getOrDefault(query.name(), query).since(),
                    hits.getOrDefault(query.name(), 0L)))
            .toList();
    visit.show("queries/queries.jte", new QueriesPage(visit.frame(), rows));
  }

  private void explain(Visit visit) {
    View view = visit.view();
    try {
      MentionQuery query = syntax.parse(view.question());
      RecentHits hits = new RecentHits(store, store, query, visit.now(), visit.messages().zone());
      visit.show(
          "queries/explain.jte",
          new ExplainPage(
              visit.frame(),
              explainer.explain(query),
              hits.byDay(),
              hits.some(SHOWN, random),
              null));
    } catch (QueryException e) {
      visit.context().status(HttpStatus.BAD_REQUEST);
      QueryFault fault = QueryFault.of(view.question(), e);
      visit.show(
          "queries/explain.jte", new ExplainPage(visit.frame(), null, List.of(), List.of(), fault));
    }
  }

  private void showVersions(Visit visit) {
    String name = visit.view().value(MentionQuery.Field.QUERY);
    List<QueryVersion> known = name == null ? List.of() : versions.of(name);
    if (name == null || known.isEmpty()) {
      throw new NotFoundResponse();
    }
    TimeRange month = lastMonth(visit);
    List<Change> changes = new ArrayList<>();
    for (int number = 0; number < Math.min(known.size(), MOST_VERSIONS); number++) {
      QueryVersion before = number + 1 < known.size() ? known.get(number + 1) : null;
      changes.add(new Change(known.get(number), effect(before, known.get(number), month)));
    }
    visit.show("queries/versions.jte", new VersionsPage(visit.frame(), name, changes));
  }

  private @Nullable Effect effect(
      @Nullable QueryVersion before, QueryVersion after, TimeRange month) {
    String old = before == null ? null : before.text();
    String text = after.text();
    if (old == null || text == null) {
      return null;
    }
    try {
      return new Effect(
          store.count(syntax.parse(text).and(month.query())),
          difference(text, old, month),
          difference(old, text, month));
    } catch (QueryException noLongerUnderstood) {
      return null;
    }
  }

  private Difference difference(String one, String other, TimeRange month) throws QueryException {
    MentionQuery onlyOne = syntax.parse(one).and(new MentionQuery.Not(syntax.parse(other)));
    String question = "(" + one + ") AND NOT (" + other + ")";
    return new Difference(question, store.count(onlyOne.and(month.query())));
  }

  private static TimeRange lastMonth(Visit visit) {
    return TimeRange.of(TimeRange.Preset.MONTH, visit.now(), visit.messages().zone());
  }
}
