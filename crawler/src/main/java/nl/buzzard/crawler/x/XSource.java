package nl.buzzard.crawler.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.budget.Budget;
import org.jspecify.annotations.Nullable;
import twitter4j.Meta;
import twitter4j.PaginationToken;
import twitter4j.Tweet;
import twitter4j.TweetsResponse;

/**
 * A search of X over the last seven days, for no more money than its budget of the month.
 *
 * <p>Before a page is bought, what it can cost at most is set aside. At the first visit, and
 * whenever a page might cost more than is left, X is first asked how many posts there are, which
 * costs the same however many that is; then no more is set aside than those cost. What does not fit
 * is not bought. A visit that finds nothing costs nothing.
 *
 * <p>Pages come newest first; each is given oldest first. Not thread-safe.
 */
public final class XSource implements Source {

  private static final int LARGEST_PAGE = 100;
  private static final int SMALLEST_PAGE = 10;

  /** X looks no closer to now than ten seconds; a count and a page must mean the same posts. */
  static final Duration BEHIND = Duration.ofSeconds(15);

  private static final long MICROS = 1_000_000;

  /** Before every post there is, so that a search that found nothing is no longer at its start. */
  private static final long NONE = 1;

  private final SourceSettings.XSearch settings;
  private final SourceSettings.Prices prices;
  private final Budget budget;
  private final InstantSource clock;
  private final XApi x;
  private long hopeless = -1;

  /**
   * @param settings what is searched for
   * @param budget keeps what is spent
   * @param clock tells when posts are collected
   */
  public XSource(SourceSettings.XSearch settings, Budget budget, InstantSource clock) {
    this.settings = settings;
    this.prices = settings.prices();
    this.budget = budget;
    this.clock = clock;
    x = new XApi(settings, clock);
  }

  @Override
  public SourceId id() {
    return settings.id();
  }

  @Override
  public Page fetch(Cursor after, int limit) throws SourceException, InterruptedException {
    XCursor rest = XCursor.read(after, settings.search());
    XCursor at = rest.isAtRest() ? rest.sweepingUntil(end()) : rest;
    int most = Math.clamp(limit, SMALLEST_PAGE, LARGEST_PAGE);
    long waiting = Long.MAX_VALUE;
    if (rest.isStart() || left() < most) {
      refuseHopeless();
      waiting = count(at) - at.bought();
    }
    if (waiting <= 0) {
      return page(List.of(), at.swept(NONE), after, Ending.CAUGHT_UP);
    }
    TweetsResponse answer = buy(at, Math.clamp(left(), SMALLEST_PAGE, most), waiting);
    List<Tweet> fresh =
        answer.getTweets().reversed().stream()
            .filter(post -> post.getId() > Math.max(at.since(), at.given()))
            .toList();
    List<Tweet> given = fresh.subList(0, Math.min(limit, fresh.size()));
    long newest = fresh.isEmpty() ? 0 : fresh.getLast().getId();
    if (given.size() < fresh.size()) {
      return page(given, at.within(given.getLast().getId(), newest), after, Ending.MORE);
    }
    String next = nextPage(answer);
    return next == null
        ? page(given, at.swept(newest), after, Ending.CAUGHT_UP)
        : page(given, at.onPage(next, newest, answer.getTweets().size()), after, Ending.MORE);
  }

  /**
   * {@return how many posts of the last seven days answer the search}
   *
   * <p>Asking costs a count, of the budget as everything.
   *
   * @throws SourceException if X does not say
   * @throws InterruptedException if the thread was interrupted while waiting
   */
  public long howMany() throws SourceException, InterruptedException {
    return count(XCursor.start(settings.search()).sweepingUntil(end()));
  }

  private Instant end() {
    return clock.instant().minus(BEHIND).truncatedTo(ChronoUnit.SECONDS);
  }

  /** {@return how many posts the rest of the budget buys} */
  private long left() {
    return budget.left(id(), prices.budget()) / prices.post();
  }

  private long count(XCursor at) throws SourceException, InterruptedException {
    setAside(prices.count());
    long cost = 0;
    try {
      long count = x.count(at);
      cost = prices.count();
      return count;
    } finally {
      // X charges for answers only.
      budget.settle(id(), prices.count(), cost, 0);
    }
  }

  private TweetsResponse buy(XCursor at, int most, long waiting)
      throws SourceException, InterruptedException {
    long amount = Math.min(most, waiting) * prices.post();
    setAside(amount);
    long posts = 0;
    try {
      TweetsResponse answer = x.search(at, most);
      posts = answer.getTweets().size();
      return answer;
    } finally {
      budget.settle(id(), amount, posts * prices.post(), posts);
    }
  }

  private void setAside(long amount) throws SourceException {
    if (!budget.setAside(id(), amount, prices.budget())) {
      hopeless = budget.left(id(), prices.budget());
      throw usedUp();
    }
  }

  /** What is left did not do before, so that counting again would only cost. */
  private void refuseHopeless() throws SourceException {
    if (hopeless == budget.left(id(), prices.budget())) {
      throw usedUp();
    }
  }

  private SourceException usedUp() {
    return usedUp(prices, budget.left(id(), prices.budget()));
  }

  /** {@return that a budget is used up, but for something too small to buy for} */
  static SourceException usedUp(SourceSettings.Prices prices, long left) {
    return new SourceException(
        Reason.DENIED,
        String.format(
            Locale.ROOT,
            "The budget of %.2f dollars is used up but for %.3f; collecting goes on next month, or"
                + " sooner with a larger 'budget'.",
            (double) prices.budget() / MICROS,
            (double) left / MICROS));
  }

  private Page page(List<Tweet> posts, XCursor next, Cursor before, Ending ending) {
    Instant now = clock.instant();
    XCursor known = XCursor.read(before, settings.search());
    return new Page(
        posts.stream().map(post -> XPost.item(post, id(), now)).toList(),
        next.equals(known) ? before : next.write(),
        ending);
  }

  private static @Nullable String nextPage(TweetsResponse answer) {
    Meta meta = answer.getMeta();
    PaginationToken next = meta == null ? null : meta.getNextToken();
    return next == null ? null : next.getValue();
  }
}
