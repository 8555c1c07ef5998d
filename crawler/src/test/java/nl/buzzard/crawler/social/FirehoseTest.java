package nl.buzzard.crawler.social;

import static nl.buzzard.crawler.social.FirehoseFrames.account;
import static nl.buzzard.crawler.social.FirehoseFrames.commit;
import static nl.buzzard.crawler.social.FirehoseFrames.error;
import static nl.buzzard.crawler.social.FirehoseFrames.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.http.LivePlace;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.social.FirehoseFrames.Operation;
import nl.buzzard.crawler.stream.StreamCase;
import nl.buzzard.crawler.stream.StreamSource;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class FirehoseTest {

  private static final SourceId ID = BlueskyCase.ID;
  private static final String AN = "did:plc:an";
  private static final String BO = "did:plc:bo";
  private static final String PATH = "/xrpc/com.atproto.sync.subscribeRepos";

  @TempDir Path folder;

  private BlueskyCase bluesky;
  private StreamCase the;
  private LivePlace place;

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

  @Test
  void aPostIsTakenOutOfTheBlocksOfItsCommit() {
    place.binaryWebSocket(
        Ending.CLOSED,
        commit(
            AN,
            7,
            new Operation("create", "app.bsky.feed.like/l", Map.of("subject", "trein")),
            Operation.made("k1", "De trein staat stil \uD83D\uDE80")));

    the.listen(stream(), 1);

    RawItem item = the.items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("at://did:plc:an/app.bsky.feed.post/k1");
    assertThat(item.origin().url()).isEqualTo("https://bsky.app/profile/did:plc:an/post/k1");
    assertThat(item.content().body()).isEqualTo("De trein staat stil \uD83D\uDE80");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-03-01T12:00:07Z"));
    assertThat(item.details().kind()).isEqualTo(Kind.POST);
    assertThat(the.items()).hasSize(1);
    assertThat(place.opened().getFirst().getTarget()).isEqualTo(PATH);
  }

  @Test
  void aBrokenConnectionGoesOnAfterTheLastEventAndGivesNothingTwice() {
    place.binaryWebSocket(Ending.BROKEN, made(1, "trein een"), made(2, "trein twee"));
    place.binaryWebSocket(Ending.CLOSED, made(2, "trein twee"), made(3, "trein drie"));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee", "trein drie");
    assertThat(place.opened().getLast().getTarget()).isEqualTo(PATH + "?cursor=2");
  }

  @Test
  void anotherServerCountsForItselfAndIsHeardFromNowOn() {
    the.inbox.put(ID, List.of(), new Cursor("relay.example 99"));
    place.binaryWebSocket(Ending.CLOSED, made(1, "trein een"));

    the.listen(stream(), 1);

    assertThat(place.opened().getFirst().getTarget()).isEqualTo(PATH);
    assertThat(bodies()).containsExactly("trein een");
  }

  @Test
  void aServerThatBeganToCountAnewIsReadFromItsBeginning() {
    place.binaryWebSocket(Ending.CLOSED, made(9, "trein negen"));
    place.binaryWebSocket(Ending.SILENT, error("FutureCursor"));
    place.binaryWebSocket(Ending.CLOSED, made(1, "trein een"));

    the.listen(stream(), 3);

    assertThat(place.opened().stream().map(request -> request.getTarget()))
        .containsExactly(PATH, PATH + "?cursor=9", PATH + "?cursor=0");
    assertThat(bodies()).containsExactly("trein negen", "trein een");
  }

  @Test
  void anEditComesAgainAndADeleteIsARemoval() {
    place.binaryWebSocket(
        Ending.CLOSED,
        made(1, "trein"),
        commit(AN, 2, Operation.changed("k1", "trein weg")),
        commit(AN, 3, Operation.removed("k1")));

    the.listen(stream(), 1);

    assertThat(the.items())
        .extracting(item -> item.origin().nativeId())
        .containsExactly(
            "at://did:plc:an/app.bsky.feed.post/k1",
            "at://did:plc:an/app.bsky.feed.post/k1",
            "at://did:plc:an/app.bsky.feed.post/k1");
    assertThat(the.items().get(1).content().body()).isEqualTo("trein weg");
    assertThat(the.items().get(2).isRemoval()).isTrue();
  }

  @Test
  void anAccountThatIsNoMoreTakesEveryPostOfItAlong() {
    place.binaryWebSocket(
        Ending.CLOSED,
        made(1, "trein een"),
        made(2, "trein twee"),
        commit(BO, 3, Operation.made("k3", "trein van een ander")));
    place.binaryWebSocket(
        Ending.CLOSED,
        account(BO, 4, false, "throttled"),
        account(BO, 5, true, ""),
        account(AN, 6, false, "deleted"));

    the.listen(stream(), 2);

    assertThat(the.items().stream().filter(RawItem::isRemoval))
        .extracting(item -> item.origin().nativeId())
        .containsExactlyInAnyOrder(
            "at://did:plc:an/app.bsky.feed.post/k1", "at://did:plc:an/app.bsky.feed.post/k2");
  }

  @Test
  void whatIsCutOffOrOfAnotherKindIsPassedOver() {
    ByteString whole = made(2, "trein twee");
    place.binaryWebSocket(
        Ending.CLOSED,
        ByteString.EMPTY,
        ByteString.decodeHex("ff"),
        whole.substring(0, whole.size() / 2),
        whole.substring(0, whole.size() - 1),
        message("#commit", Map.of("seq", 3, "ops", "none", "blocks", ByteString.decodeHex("ffff"))),
        withBlocks(ByteString.decodeHex("05ff")),
        withBlocks(ByteString.EMPTY),
        message("#info", Map.of("name", "OutdatedCursor")),
        message("#identity", Map.of("seq", 4, "did", AN)),
        made(5, "trein vijf"));

    the.listen(stream(), 1);

    assertThat(bodies()).containsExactly("trein vijf");
  }

  @Test
  void everyCutOfAFrameIsPassedOver() {
    ByteString whole = made(1, "trein een");
    for (int size = 0; size < whole.size(); size++) {
      assertThat(FirehoseFrame.read(whole.substring(0, size))).isNull();
    }
    assertThat(FirehoseFrame.read(whole)).isNotNull();
  }

  @Test
  void anErrorFrameEndsTheConnectionAfterWhatCameBefore() {
    place.binaryWebSocket(Ending.SILENT, made(1, "trein een"), error("ConsumerTooSlow"));
    place.binaryWebSocket(Ending.CLOSED, made(2, "trein twee"));

    the.listen(stream(), 2);

    assertThat(bodies()).containsExactly("trein een", "trein twee");
    assertThat(place.opened().getLast().getTarget()).endsWith("?cursor=1");
  }

  @Test
  void aStreamOfTextIsGivenUpInOneSentence() {
    String[] nonsense = new String[200];
    Arrays.fill(nonsense, "<html>");
    place.webSocket(Ending.CLOSED, nonsense);

    the.listen(stream(), 1);

    assertThat(the.health(ID).lastFailure())
        .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.MALFORMED))
        .satisfies(failure ->
            assertThat(failure.sentence())
                .endsWith("sent something else than CBOR; check the address."));
  }

  private List<String> bodies() {
    return bluesky.bodies();
  }

  private StreamSource stream() {
    return bluesky.stream(StreamService.FIREHOSE);
  }

  private static ByteString made(int number, String text) {
    return commit(AN, number, Operation.made("k" + number, text));
  }

  private static ByteString withBlocks(ByteString archive) {
    return message(
        "#commit",
        Map.of(
            "seq",
            3,
            "repo",
            AN,
            "time",
            "2026-03-01T12:00:00Z",
            "blocks",
            archive,
            "ops",
            List.of(Operation.made("k3", "trein drie"))));
  }
}
