package nl.buzzard.crawler.x;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.budget.Budget;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.LiveConnection;
import nl.buzzard.crawler.http.LiveConnections;
import nl.buzzard.crawler.stream.HandedOn;
import nl.buzzard.crawler.stream.StreamMessages;
import nl.buzzard.crawler.stream.StreamSource;
import org.jspecify.annotations.Nullable;
import twitter4j.JSONException;
import twitter4j.JSONObject;
import twitter4j.Tweet;

/**
 * A search of X as it is posted, by the app's filtered stream, for no more money than its budget of
 * the month; see docs.x.com, filtered stream.
 *
 * <p>The stream itself forgets what nobody heard. So it is opened first, and what was posted since
 * the cursor is then asked for as {@link XSource} does, as soon as X's search knows of everything
 * until the opening. X lets an app have one stream at a time. Not thread-safe.
 */
public final class XStream implements StreamSource {

  private static final int MOST = 100;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final SourceSettings.XSearch settings;
  private final Fetcher fetcher;
  private final LiveConnections connections;
  private final Budget budget;
  private final InstantSource clock;
  private final XFailure failure;
  private final HandedOn handedOn = new HandedOn();

  /**
   * @param settings what is searched for
   * @param fetcher tells X what is searched for
   * @param connections opens the stream
   * @param budget keeps what is spent
   * @param clock tells when posts are collected
   */
  public XStream(
      SourceSettings.XSearch settings,
      Fetcher fetcher,
      LiveConnections connections,
      Budget budget,
      InstantSource clock) {
    this.settings = settings;
    this.fetcher = fetcher;
    this.connections = connections;
    this.budget = budget;
    this.clock = clock;
    failure = new XFailure(settings.url().getHost(), clock);
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Connection open(Cursor after) throws SourceException, InterruptedException {
    handedOn.drop();
    XAddress address = new XAddress(settings);
    XPurse purse = new XPurse(settings, budget);
    purse.refill();
    try {
      new XRules(address, fetcher, failure).follow(settings.search(), id().name());
      LiveConnection stream =
          connections.lines(address.at("tweets/search/stream?tweet.fields=" + XApi.FIELDS));
      XSource search = new XSource(settings, budget, clock);
      return new Listening(stream, new XMissed(settings, search, clock, after), purse);
    } catch (SourceException e) {
      purse.settle();
      throw failure.plainly(e);
    }
  }

  /** {@return what a line says; null when it is no JSON, as the half of one} */
  private static @Nullable JSONObject json(LiveConnection.Message line) {
    try {
      return new JSONObject(line.text());
    } catch (JSONException e) {
      return null;
    }
  }

  private final class Listening implements Connection {

    private final LiveConnection stream;
    private final XMissed missed;
    private final XPurse purse;
    private final StreamMessages<JSONObject> lines =
        new StreamMessages<>(XStream::json, failure::malformed);
    private @Nullable SourceException end;

    Listening(LiveConnection stream, XMissed missed, XPurse purse) {
      this.stream = stream;
      this.missed = missed;
      this.purse = purse;
    }

    @Override
    public Source.Page next() throws SourceException, InterruptedException {
      handedOn.keep();
      if (end != null) {
        throw end;
      }
      return missed.isDue() ? missed() : heard();
    }

    private Source.Page missed() throws SourceException, InterruptedException {
      List<RawItem> items =
          missed.next().items().stream().filter(item -> handedOn.add(key(item))).toList();
      return new Source.Page(items, missed.at(), Source.Ending.CAUGHT_UP);
    }

    private Source.Page heard() throws SourceException, InterruptedException {
      List<RawItem> items = new ArrayList<>();
      try {
        for (LiveConnection.Message line : stream.next(MOST, PATIENCE)) {
          JSONObject said = lines.read(line);
          if (said != null) {
            refuseError(said);
            take(said, items);
          }
        }
      } catch (SourceException e) {
        if (items.isEmpty()) {
          throw e;
        }
        // What came before the end is handed on first.
        end = e;
      }
      return new Source.Page(items, missed.at(), Source.Ending.CAUGHT_UP);
    }

    private void take(JSONObject said, List<RawItem> items) throws SourceException {
      Tweet post = post(said);
      if (post == null) {
        return;
      }
      purse.take();
      RawItem item = XPost.item(post, id(), clock.instant());
      if (handedOn.add(key(item))) {
        items.add(item);
      }
      missed.heard(post.getId());
    }

    /** The address holds the number of the post itself, also of one that was edited. */
    private String key(RawItem item) {
      return String.valueOf(item.origin().url());
    }

    private void refuseError(JSONObject said) throws SourceException {
      if (said.has("errors") && !said.has("data")) {
        throw new SourceException(
            Reason.UNREACHABLE,
            settings.url().getHost() + " broke the stream off with an error of its own.");
      }
    }

    private @Nullable Tweet post(JSONObject said) {
      try {
        JSONObject post = said.optJSONObject("data");
        return post == null ? null : Tweet.Companion.parse(post);
      } catch (RuntimeException e) {
        return null; // Twitter4J has no one way to fall over what is no post.
      }
    }

    @Override
    public void close() {
      stream.close();
      purse.settle();
    }
  }
}
