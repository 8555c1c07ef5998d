package nl.buzzard.crawler.x;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.source.SourceException;
import org.jspecify.annotations.Nullable;
import twitter4j.CountsResponse;
import twitter4j.PaginationToken;
import twitter4j.RateLimitStatus;
import twitter4j.TweetsResponse;
import twitter4j.Twitter;
import twitter4j.TwitterException;
import twitter4j.TwitterFactory;
import twitter4j.TwitterResponse;
import twitter4j.TwitterV2;
import twitter4j.TwitterV2ExKt;
import twitter4j.V2Configuration;
import twitter4j.V2ConfigurationContainer;
import twitter4j.conf.Configuration;
import twitter4j.conf.ConfigurationBuilder;

/**
 * The questions to X, version 2 of its interface, through Twitter4J; see docs.x.com. It asks
 * nothing before the time X said the next question may be asked. Not thread-safe.
 */
final class XApi {

  /** No expansions: an author would be charged for as a user, at twice the price of the post. */
  static final String FIELDS =
      "author_id,conversation_id,created_at,edit_history_tweet_ids,public_metrics,referenced_tweets";

  /** An hour less than X's seven days, which are over while a question is on its way. */
  private static final Duration SEARCHED = Duration.ofDays(7).minusHours(1);

  /** An id of X begins with the milliseconds since this one. */
  private static final long FIRST_MILLI = 1_288_834_974_657L;

  private static final int TIME_BITS = 22;

  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 60_000;

  static {
    // The one way Twitter4J offers to name a client; it reads it once, when it makes its first.
    System.setProperty("twitter4j.http.httpClient", XHttpClient.class.getName());
  }

  private final TwitterV2 x;
  private final XFailure failure;
  private final InstantSource clock;
  private @Nullable Instant notBefore;

  XApi(SourceSettings.XSearch settings, InstantSource clock) {
    this.clock = clock;
    failure = new XFailure(settings.url().getHost(), clock);
    String base = settings.url().toString();
    String folder = base.endsWith("/") ? base : base + "/";
    Configuration configuration =
        new ConfigurationBuilder()
            .setApplicationOnlyAuthEnabled(true)
            // Twitter4J takes a token only beside these; X is never shown them.
            .setOAuthConsumerKey("none")
            .setOAuthConsumerSecret("none")
            .setOAuth2TokenType("bearer")
            .setOAuth2AccessToken(settings.token().reveal())
            .setHttpConnectionTimeout(CONNECT_MILLIS)
            .setHttpReadTimeout(READ_MILLIS)
            .setHttpRetryCount(0)
            // Unused here, but equal configurations share the address below.
            .setRestBaseURL(folder)
            .build();
    V2ConfigurationContainer.INSTANCE
        .getV2ConfigurationMap()
        .put(configuration, new V2Configuration(folder));
    Twitter twitter = new TwitterFactory(configuration).getInstance();
    x = TwitterV2ExKt.getV2(twitter);
  }

  /**
   * {@return a page of posts, newest first}
   *
   * @param most 10 to 100
   */
  TweetsResponse search(XCursor at, int most) throws SourceException, InterruptedException {
    return ask(() ->
        x.searchRecent(
            at.search(),
            Date.from(at.end()),
            null,
            most,
            null,
            at.page() == null ? null : new PaginationToken(at.page()),
            null,
            null,
            since(at),
            null,
            FIELDS,
            null,
            null));
  }

  /** {@return how many posts a whole sweep brings} */
  long count(XCursor at) throws SourceException, InterruptedException {
    CountsResponse counts =
        ask(() -> x.countRecent(at.search(), Date.from(at.end()), "day", since(at), null, null));
    return counts.getTotalTweetCount();
  }

  /** X refuses an id from before the week it searches; then it gives that whole week. */
  private @Nullable Long since(XCursor at) {
    Instant made = Instant.ofEpochMilli((at.since() >> TIME_BITS) + FIRST_MILLI);
    return made.isAfter(clock.instant().minus(SEARCHED)) ? (Long) at.since() : null;
  }

  /** {@return the id before every post of a moment} */
  static long firstIdAt(Instant moment) {
    return (moment.toEpochMilli() - FIRST_MILLI) << TIME_BITS;
  }

  private <T extends TwitterResponse> T ask(Question<T> question)
      throws SourceException, InterruptedException {
    if (notBefore != null && clock.instant().isBefore(notBefore)) {
      throw failure.later(notBefore);
    }
    try {
      T answer = question.ask();
      RateLimitStatus limit = answer.getRateLimitStatus();
      notBefore =
          limit != null && limit.getRemaining() == 0
              ? Instant.ofEpochSecond(limit.getResetTimeInSeconds())
              : null;
      return answer;
    } catch (TwitterException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw failure.of(e);
    } catch (RuntimeException e) {
      throw failure.malformed();
    }
  }

  /** A question to X. */
  private interface Question<T> {

    T ask() throws TwitterException;
  }
}
