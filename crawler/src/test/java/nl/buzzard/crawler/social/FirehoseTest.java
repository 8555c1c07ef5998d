package nl.buzzard.crawler.social;

import static nl.buzzard.crawler.social.FirehoseFrames.commit;
import static nl.buzzard.crawler.social.FirehoseFrames.message;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.buzzard.config.StreamService;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.crawler.http.LivePlace.Ending;
import nl.buzzard.crawler.social.FirehoseFrames.Operation;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class FirehoseTest extends BlueskyStreamKit<ByteString> {

  private static final String PATH = "/xrpc/com.atproto.sync.subscribeRepos";

  @Override
  StreamService service() {
    return StreamService.FIREHOSE;
  }

  @Override
  void sends(Ending ending, List<ByteString> frames) {
    place.binaryWebSocket(ending, frames.toArray(ByteString[]::new));
  }

  @Override
  ByteString made(String writer, int number, String text) {
    return commit(writer, number, Operation.made("k" + number, text));
  }

  @Override
  ByteString changed(int number, int post, String text) {
    return commit(AN, number, Operation.changed("k" + post, text));
  }

  @Override
  ByteString removed(int number, int post) {
    return commit(AN, number, Operation.removed("k" + post));
  }

  @Override
  ByteString account(String writer, int number, boolean active, String status) {
    return FirehoseFrames.account(writer, number, active, status);
  }

  @Override
  ByteString error(String name) {
    return FirehoseFrames.error(name);
  }

  @Override
  String goingOnAfter(int number) {
    return PATH + "?cursor=" + number;
  }

  @Override
  String form() {
    return "CBOR";
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
