package nl.buzzard.console.explore;

import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.buzzard.console.explore.EarlierMentions.Found;
import nl.buzzard.console.frame.Routes;
import nl.buzzard.console.frame.Screen;
import nl.buzzard.console.frame.Tab;
import nl.buzzard.console.frame.View;
import nl.buzzard.console.frame.Visit;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.QuerySyntax;
import nl.buzzard.core.store.MentionSearch.Hits;
import nl.buzzard.core.store.MentionSearch.Paging;
import nl.buzzard.core.store.ShownMentions;

/** The list of mentions that answer a question, and the page of one mention. Thread-safe. */
public final class ExploreScreen implements Screen {

  private static final int PAGE = 50;
  private static final int RELATED = 10;

  private static final MentionQuery FIRST_TELLINGS =
      new MentionQuery.Is(Field.STORY, Field.FIRST_TELLING);

  private final ShownMentions mentions;
  private final QuerySyntax syntax;
  private final EarlierMentions earlier;

  /**
   * @param mentions what is shown, and what is hidden
   * @param syntax reads questions
   */
  public ExploreScreen(ShownMentions mentions, QuerySyntax syntax) {
    this.mentions = mentions;
    this.syntax = syntax;
    this.earlier = new EarlierMentions(mentions, mentions, syntax);
  }

  @Override
  public Tab tab() {
    return new Tab("/explore", 'e', Set.of(Tab.Control.values()), Set.of(), null);
  }

  @Override
  public void register(Routes routes) {
    routes.get("/explore", this::list);
    routes.get("/count", this::count);
    routes.get("/mentions/{id}", this::open);
  }

  private void list(Visit visit) {
    View view = visit.view();
    Optional<String> after = visit.query("after").filter(text -> !text.isBlank());
    try {
      MentionQuery query = view.query(syntax);
      String start = after.orElse(null);
      Hits hits = mentions.search(query, new Paging(PAGE, start));
      Found found = hits.total() == 0 ? earlier.find(view).orElse(null) : null;
      visit.show(
          "explore/explore.jte",
          new ExplorePage(
              visit.frame(),
              hits,
              mentions.count(query.and(FIRST_TELLINGS)),
              start,
              found,
              mentions.hidden(query),
              null));
    } catch (QueryException e) {
      visit.context().status(HttpStatus.BAD_REQUEST);
      QueryFault fault = QueryFault.of(view.question(), e);
      Hits none = new Hits(List.of(), 0, null);
      visit.show(
          "explore/explore.jte",
          new ExplorePage(visit.frame(), none, 0, null, null, Map.of(), fault));
    } catch (IllegalArgumentException e) {
      if (after.isEmpty()) {
        throw e;
      }
      // A cursor of another day or of nobody: start at the newest.
      visit.seeOther(view.href("/explore"));
    }
  }

  /** Says how many mentions a view shows since its first moment, for "7 new". */
  private void count(Visit visit) {
    try {
      Instant since = Instant.parse(visit.query("since").orElse(""));
      View now = visit.view().during(since, visit.now());
      visit.say(Long.toString(mentions.count(now.query(syntax))));
    } catch (QueryException | DateTimeException e) {
      throw new NotFoundResponse();
    }
  }

  private void open(Visit visit) {
    EnrichedMention mention =
        MentionAddress.parse(visit.path("id"))
            .flatMap(mentions::find)
            .orElseThrow(NotFoundResponse::new);
    MentionQuery sameStory = new MentionQuery.Is(Field.STORY, mention.story().value());
    Hits story = mentions.search(sameStory, Paging.first(RELATED + 1));
    Conversation conversation = Conversation.around(mention, mentions);
    Spread spread = Spread.of(mention.story(), mentions);
    visit.show(
        "explore/mention.jte",
        new MentionPage(visit.frame(), mention, conversation, story, spread));
  }
}
