package nl.buzzard.crawler.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.buzzard.config.SourceSettings;
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

  private final SourceSettings.Feed settings;
  private final Fetcher fetcher;
  private final InstantSource clock;
  private final Listener listener;

  /**
   * @param settings which feed
   * @param fetcher gets the document
   * @param clock tells when an item was collected
   * @param listener hears what the feed answered
   */
  public FeedSource(
      SourceSettings.Feed settings, Fetcher fetcher, InstantSource clock, Listener listener) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.clock = clock;
    this.listener = listener;
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

  private Page page(FeedCursor cursor, Answer.Document document, int limit) throws SourceException {
    List<FeedEntry> entries = read(document);
    Set<String> handedOut = new HashSet<>(cursor.seen());
    List<FeedEntry> fresh =
        entries.stream().filter(entry -> !handedOut.contains(entry.fingerprint())).toList();
    List<FeedEntry> given = fresh.subList(0, Math.min(limit, fresh.size()));
    given.forEach(entry -> handedOut.add(entry.fingerprint()));
    boolean more = given.size() < fresh.size();
    FeedCursor next =
        new FeedCursor(
            settings.url(),
            document.movedTo().uri(),
            more ? Validators.NONE : document.validators(),
            entries.stream().map(FeedEntry::fingerprint).filter(handedOut::contains).toList());
    Instant now = clock.instant();
    return new Page(
        given.stream().map(entry -> item(entry, now)).toList(),
        next.write(),
        more ? Ending.MORE : Ending.CAUGHT_UP);
  }

  private List<FeedEntry> read(Answer.Document document) throws SourceException {
    try {
      return FeedDocument.read(document.body(), document.contentType(), document.address());
    } catch (UnreadableFeedException e) {
      throw new SourceException(
          Reason.MALFORMED, document.address().host() + " " + e.getMessage(), null, e);
    }
  }

  private RawItem item(FeedEntry entry, Instant collected) {
    return new RawItem(
        new Origin(settings.id(), settings.platform(), entry.id(), entry.link(), null),
        new RawItem.Content(entry.title(), entry.body(), RawItem.Format.HTML),
        entry.author() == null ? Author.UNKNOWN : new Author(null, entry.author(), null),
        entry.published(),
        collected,
        Engagement.UNKNOWN,
        List.of());
  }
}
