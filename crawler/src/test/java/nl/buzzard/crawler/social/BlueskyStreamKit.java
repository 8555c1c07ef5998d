package nl.buzzard.crawler.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every wire to Bluesky's network keeps to; its test says how the wire writes an event. The
 * post that an event makes is called {@code k} and the number of the event.
 *
 * @param <F> a frame of the wire
 */
@Timeout(30)
abstract class BlueskyStreamKit<F> {

  static final SourceId ID = BlueskyCase.ID;
  static final String AN = "did:plc:an";
  static final String BO = "did:plc:bo";

  @TempDir Path folder;

  BlueskyCase bluesky;
  StreamCase the;
  LivePlace place;

  @BeforeEach
  void open() {
    bluesky = new BlueskyCase(folder);
    the = bluesky.the;
    place = bluesky.place;
  }

  @AfterEach
  void close() {
    bluesky.close();
  }

  abstract StreamService service();

  /** The next connection sends these frames. */
  abstract void sends(Ending ending, List<F> frames);

  abstract F made(String writer, int number, String text);

  abstract F changed(int number, int post, String text);

  abstract F removed(int number, int post);

  abstract F account(String writer, int number, boolean active, String status);

  abstract F error(String name);

  /** {@return how the address of a connection ends that goes on after an event} */
  abstract String goingOnAfter(int number);

  /** {@return what the frames are written in} */
  abstract String form();

  final F made(int number, String text) {
    return made(AN, number, text);
  }

  final StreamSource stream() {
    return bluesky.stream(service());
  }

  final List<String> bodies() {
    return bluesky.bodies();
  }

  @Test
  void aBrokenConnectionGoesOnWhereItWasAndGivesNothingTwice() {
    sends(Ending.BROKEN, List.of(made(1, "trein een"), made(2, "trein twee")));
    sends(Ending.CLOSED, List.of(made(2, "trein twee"), made(3, "trein drie")));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee", "trein drie");
    assertThat(place.opened().getLast().getTarget()).endsWith(goingOnAfter(2));
  }

  @Test
  void anotherProcessGoesOnFromTheCursorToo() {
    sends(Ending.CLOSED, List.of(made(1, "trein een")));
    sends(Ending.CLOSED, List.of(made(2, "trein twee")));

    the.listen(stream(), 1);
    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein een", "trein twee");
    assertThat(place.opened().getLast().getTarget()).endsWith(goingOnAfter(1));
  }

  @Test
  void onlyWhatSomebodyAskedForIsKeptButTheCursorMovesOn() {
    sends(Ending.CLOSED, List.of(made(1, "trein"), made(2, "iets anders")));
    sends(Ending.CLOSED, List.of());

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein");
    assertThat(place.opened().getLast().getTarget()).endsWith(goingOnAfter(2));
  }

  @Test
  void anEditComesAgainAndADeleteIsARemoval() {
    sends(Ending.CLOSED, List.of(made(1, "trein"), changed(2, 1, "trein weg"), removed(3, 1)));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein", "trein weg", "removal");
    assertThat(the.items())
        .extracting(item -> item.origin().nativeId())
        .containsOnly("at://did:plc:an/app.bsky.feed.post/k1");
  }

  @Test
  void anAccountThatIsNoMoreTakesEveryPostOfItAlong() {
    sends(
        Ending.CLOSED,
        List.of(made(1, "trein een"), made(2, "trein twee"), made(BO, 3, "trein van een ander")));
    sends(
        Ending.CLOSED,
        List.of(
            account(BO, 4, false, "throttled"),
            account(BO, 5, false, "desynchronized"),
            account(BO, 6, true, ""),
            account(AN, 7, false, "deleted")));

    the.listen(stream(), 2);

    assertThat(the.items().stream().filter(RawItem::isRemoval))
        .extracting(item -> item.origin().nativeId())
        .containsExactlyInAnyOrder(
            "at://did:plc:an/app.bsky.feed.post/k1", "at://did:plc:an/app.bsky.feed.post/k2");
  }

  @Test
  void anErrorFrameEndsTheConnectionAfterWhatCameBeforeAndTheNextGoesOn() {
    sends(Ending.SILENT, List.of(made(1, "trein een"), error("ConsumerTooSlow")));
    sends(Ending.CLOSED, List.of(made(2, "trein twee")));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee");
    assertThat(place.opened().getLast().getTarget()).endsWith(goingOnAfter(1));
    assertThat(the.health(ID).failures()).isEqualTo(2);
  }

  @Test
  void aStreamOfNonsenseIsGivenUpInOneSentence() {
    String[] nonsense = new String[200];
    Arrays.fill(nonsense, "<html>");
    place.webSocket(Ending.CLOSED, nonsense);

    the.listen(stream(), 1);

    assertThat(the.health(ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED))
        .satisfies(failure ->
            assertThat(failure.sentence())
                .endsWith("sent something else than " + form() + "; check the address."));
  }
}
