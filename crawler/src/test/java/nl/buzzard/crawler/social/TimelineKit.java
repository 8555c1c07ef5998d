package nl.buzzard.crawler.social;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.buzzard.config.Reach;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SocialService;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.SourceKit;
import nl.buzzard.crawler.http.Fetcher;
import nl.buzzard.crawler.http.MockPlace;
import nl.buzzard.crawler.http.UserAgent;
import org.junit.jupiter.api.AfterEach;

/** What every timeline keeps to; its test says how the platform writes a post. */
abstract class TimelineKit extends SourceKit {

  private static final Instant FIRST = Instant.parse("2026-02-01T09:00:00Z");

  final MockPlace place = new MockPlace();
  private final Fetcher fetcher =
      new Fetcher(
          new UserAgent("1", URI.create("https://buzzard.example")), Fetcher.Limits.USUAL, time);

  private final SocialService service;

  TimelineKit(SocialService service) {
    this.service = service;
  }

  /** {@return a made-up post as the platform writes it} */
  abstract String post(int number, Instant published);

  /** {@return the account that is read} */
  String account() {
    return "trein.example";
  }

  /** {@return what lets us in, where the secret itself does not} */
  String token() {
    return SECRET;
  }

  /** {@return an answer of the platform that holds posts, newest first} */
  abstract String answer(String posts);

  @AfterEach
  void close() {
    fetcher.close();
    place.close();
  }

  @Override
  protected Source source() {
    return SocialSources.create(
        new SourceSettings.Social(
            new SourceId("timeline"),
            service,
            place.address("/"),
            "veldspoor",
            account(),
            "veldspoor",
            new Secret(token()),
            Duration.ofMinutes(5),
            Reach.ANYWHERE),
        new SocialTools(fetcher, item -> true, platform -> List.of(), time));
  }

  @Override
  protected void placeHas(int items) {
    place.serves("application/json", has(items));
  }

  /** {@return an answer of the platform that holds so many posts} */
  final String has(int items) {
    List<String> posts =
        IntStream.rangeClosed(1, items)
            .mapToObj(number -> post(number, FIRST.plusSeconds(60L * number)))
            .toList();
    return answer(String.join(",", isNewestFirst() ? posts.reversed() : posts));
  }

  /** {@return whether the platform shows the newest first, as all do but those with a queue} */
  boolean isNewestFirst() {
    return true;
  }

  @Override
  protected void placeIsIn(Trouble trouble) {
    place.isIn(trouble);
  }

  @Override
  protected int questions() {
    return place.requests().size();
  }

  @Override
  protected void awaitQuestion() throws InterruptedException {
    place.awaitRequest();
  }
}
