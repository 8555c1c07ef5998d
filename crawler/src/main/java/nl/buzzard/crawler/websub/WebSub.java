package nl.buzzard.crawler.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException;
import nl.buzzard.crawler.http.Answer;
import nl.buzzard.crawler.http.BodySignature;
import nl.buzzard.crawler.http.FetchRequest;
import nl.buzzard.crawler.http.Fetcher;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the hubs that feeds name to tell of news, answers what hubs ask in return, and has a feed
 * visited when its hub says that there is news. The visits on schedule go on, and renew what hubs
 * promised: with no hub, or a silent one, nothing is missed. Thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub</a>
 */
public final class WebSub implements HubCalls {

  private static final Logger log = LoggerFactory.getLogger(WebSub.class);

  private static final Duration WANTED = Duration.ofDays(10);
  private static final Duration LEAST = Duration.ofMinutes(10);
  private static final Duration MOST = Duration.ofDays(30);
  private static final int TOKEN_BYTES = 32;

  private final Fetcher fetcher;
  private final SubscriptionTable table;
  private final URI callbacks;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * @param fetcher asks hubs
   * @param jdbi where subscriptions are kept
   * @param callbacks what the addresses that hubs call begin with, ending in a slash
   * @param clock tells the time
   * @param random makes what nobody may guess
   */
  public WebSub(
      Fetcher fetcher, Jdbi jdbi, URI callbacks, InstantSource clock, RandomGenerator random) {
    this.fetcher = fetcher;
    this.table = new SubscriptionTable(jdbi);
    this.callbacks = callbacks;
    this.clock = clock;
    this.random = random;
  }

  /** Asks the hub of a feed that was just visited, where it names one and where it is time. */
  public void visited(SourceSettings.Feed feed, Answer answer) throws InterruptedException {
    Subscription known = table.of(feed.id()).orElse(null);
    Subscription wanted =
        switch (answer) {
          case Answer.NotModified unchanged -> known;
          case Answer.Document document ->
              HubLink.of(document).map(link -> wanted(feed.id(), link, known)).orElse(null);
        };
    Instant now = clock.instant();
    if (wanted != null && (!wanted.equals(known) || wanted.isDue(now))) {
      ask(feed, wanted.askedAt(now));
    }
  }

  private Subscription wanted(SourceId source, HubLink link, @Nullable Subscription known) {
    return known != null && known.isFor(link)
        ? known
        : new Subscription(
            source,
            link.topic().toString(),
            link.hub().toString(),
            token(),
            token(),
            clock.instant(),
            null);
  }

  private String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Saves before it asks, because a hub may confirm before it answers. */
  private void ask(SourceSettings.Feed feed, Subscription subscription)
      throws InterruptedException {
    table.save(subscription);
    Map<String, String> form =
        Map.of(
            "hub.mode", "subscribe",
            "hub.topic", subscription.topic(),
            "hub.callback", callbacks.resolve(subscription.token()).toString(),
            "hub.secret", subscription.secret(),
            "hub.lease_seconds", Long.toString(WANTED.toSeconds()));
    try {
      fetcher.fetch(
          FetchRequest.of(URI.create(subscription.hub()), "*/*", feed.reach()).postingForm(form));
      log.info("The hub of {} was asked to tell of news", feed.id());
    } catch (SourceException | IllegalArgumentException e) {
      log.info("The hub of {} cannot be asked; it is asked again later", feed.id());
    }
  }

  @Override
  public boolean confirms(String token, String mode, String topic, @Nullable String leaseSeconds) {
    Optional<Subscription> asked =
        table.withToken(token).filter(known -> known.topic().equals(topic));
    if (asked.isEmpty() || !mode.equals("subscribe")) {
      return false;
    }
    table.confirm(token, clock.instant().plus(lease(leaseSeconds)));
    return true;
  }

  private static Duration lease(@Nullable String seconds) {
    if (seconds == null || !seconds.matches("\\d{1,9}")) {
      return WANTED;
    }
    Duration told = Duration.ofSeconds(Long.parseLong(seconds));
    return told.compareTo(LEAST) < 0 ? LEAST : told.compareTo(MOST) > 0 ? MOST : told;
  }

  @Override
  public boolean takes(
      String token, @Nullable String signature, byte[] body, Consumer<SourceId> news) {
    Optional<Subscription> told = table.withToken(token);
    told.filter(known ->
            BodySignature.proves(
                signature,
                EnumSet.allOf(BodySignature.Method.class),
                body,
                new Secret(known.secret())))
        .ifPresent(known -> news.accept(known.source()));
    return told.isPresent();
  }
}
