package nl.buzzard.crawler.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.config.SourceSettings.Feed.Reading;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.Validators;
import org.jsoup.Jsoup;

/**
 * A web feed as a source: RSS 0.90 to 2.0, RDF, Atom and JSON Feed.
 *
 * <p>A feed has no position: each visit brings the whole document. The cursor therefore remembers
 * which entries of the last document were handed out, and an entry whose text was edited comes
 * again. It keeps what the server told for a conditional request only once all entries of a
 * document are handed out, because a "not modified" would hide the rest. Not thread-safe.
 */
public final class FeedSource implements Source {

  /** Hears of every visit that went well. */
  @FunctionalInterface
  public interface Listener {

    /** Who hears nothing. */
    Listener NOBODY = (feed, answer) -> {};

    /** A feed was visited, and this is what it answered. */
    void visited(SourceSettings.Feed feed, Answer answer) throws InterruptedException;
  }

  private static final String ACCEPT =
      "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9,"
          + " application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

  /** An entry that says more than this says all, or enough to be found by. */
  private static final int LONGEST_TEASER = 1_000;

  /** Articles take a turn each, and what was read must not wait long for the rest. */
  private static final int MOST_ARTICLES = 20;

  private final SourceSettings.Feed settings;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Listener listener;
  private final ArticleText articles;

  /**
   * @param settings which feed
   * @param fetcher gets the document
   * @param clock tells when an item was collected
   * @param listener hears what the feed answered
   * @param articles reads what entries link to, where the settings ask for it
   */
  public FeedSource(
      SourceSettings.Feed settings,
      Fetcher fetcher,
      InstantSource clock,
      Listener listener,
      ArticleText articles) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.clock = clock;
    this.listener = listener;
    this.articles = settings.reading() == Reading.ARTICLES ? articles : ArticleText.UNREAD;
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    FeedCursor cursor = FeedCursor.read(after, settings.url());
    Answer told = ask(cursor);
    listener.visited(settings, told);
    return switch (told) {
      case Answer.NotModified answer ->
          new Page(List.of(), cursor.movedTo(answer.movedTo().uri()).write(), Ending.NOT_MODIFIED);
      case Answer.Document document -> page(cursor, document, limit);
    };
  }

  private Answer ask(FeedCursor cursor) throws SourceException, InterruptedException {
    try {
      return fetcher.fetch(
          FetchRequest.of(cursor.address(), ACCEPT, settings.reach())
              .changedSince(cursor.validators()));
    } catch (SourceException e) {
      boolean mayHaveMovedBack =
          !cursor.address().equals(settings.url())
              && (e.reason() == Reason.UNREACHABLE || e.reason() == Reason.GONE);
      if (mayHaveMovedBack) {
        return fetcher.fetch(FetchRequest.of(settings.url(), ACCEPT, settings.reach()));
      }
      throw e;
    }
  }

  private Page page(FeedCursor cursor, Answer.Document document, int limit)
      throws SourceException, InterruptedException {
    List<FeedEntry> entries = read(document);
    Set<String> handedOut = new HashSet<>(cursor.seen());
    List<FeedEntry> fresh =
        entries.stream().filter(entry -> !handedOut.contains(entry.fingerprint())).toList();
    int most = settings.reading() == Reading.ARTICLES ? Math.min(limit, MOST_ARTICLES) : limit;
    List<FeedEntry> given = fresh.subList(0, Math.min(most, fresh.size()));
    given.forEach(entry -> handedOut.add(entry.fingerprint()));
    boolean more = given.size() < fresh.size();
    FeedCursor next =
        new FeedCursor(
            settings.url(),
            document.movedTo().uri(),
            more ? Validators.NONE : document.validators(),
            entries.stream().map(FeedEntry::fingerprint).filter(handedOut::contains).toList());
    List<RawItem> items = new ArrayList<>();
    for (FeedEntry entry : given) {
      items.add(item(entry, content(entry), clock.instant()));
    }
    return new Page(items, next.write(), more ? Ending.MORE : Ending.CAUGHT_UP);
  }

  /** {@return what an entry says, or the article it links to where that says more} */
  private RawItem.Content content(FeedEntry entry) throws InterruptedException {
    String said = Jsoup.parseBodyFragment(entry.body()).body().text();
    String link = entry.link();
    String article = link == null || said.length() > LONGEST_TEASER ? null : articles.at(link);
    if (article == null || article.length() <= said.length()) {
      return new RawItem.Content(entry.title(), entry.body(), RawItem.Format.HTML);
    }
    String title = entry.title() == null ? null : Jsoup.parse(entry.title()).text();
    return new RawItem.Content(title, article, RawItem.Format.PLAIN);
  }

  private List<FeedEntry> read(Answer.Document document) throws SourceException {
    try {
      return FeedDocument.read(document.body(), document.contentType(), document.address());
    } catch (UnreadableFeedException e) {
      throw new SourceException(
          Reason.MALFORMED, document.address().host() + " " + e.getMessage(), null, e);
    }
  }

  private RawItem item(FeedEntry entry, RawItem.Content content, Instant collected) {
    return new RawItem(
        new Origin(settings.id(), settings.platform(), entry.id(), entry.link(), null),
        content,
        entry.author() == null ? Author.UNKNOWN : new Author(null, entry.author(), null),
        entry.published(),
        collected,
        Engagement.UNKNOWN,
        List.of());
  }
}
