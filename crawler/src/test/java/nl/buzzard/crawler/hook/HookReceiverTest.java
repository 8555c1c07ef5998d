package nl.buzzard.crawler.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buzzard.config.HookService;
import nl.buzzard.config.Secret;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.core.SettableTime;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.source.InMemoryInbox;
import nl.buzzard.core.source.Source;
import nl.buzzard.core.source.Source.Cursor;
import nl.buzzard.core.source.SourceException.Reason;
import nl.buzzard.crawler.hook.HookReceiver.Receipt;
import nl.buzzard.crawler.http.BodySignature;
import nl.buzzard.crawler.schedule.SourceHealth;
import nl.buzzard.crawler.schedule.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookReceiverTest {

  private static final Secret SECRET = new Secret("s3cr3t");
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final InMemoryInbox inbox = new InMemoryInbox();
  private final List<Visit> visits = new ArrayList<>();
  private final HookReceiver receiver =
      new HookReceiver(
          () ->
              List.of(
                  hook("Kassa", HookService.WEBHOOK, Platform.REVIEW, null),
                  hook("Pagina", HookService.FACEBOOKHOOK, Platform.FACEBOOK, null),
                  hook("App", HookService.WHATSAPP, Platform.WHATSAPP, new Secret("afgesproken"))),
          inbox,
          (source, visit) -> visits.add(visit),
          new SettableTime(NOW));

  @Test
  void aSignedDeliveryStandsInTheInbox() {
    assertThat(
            deliver(
                "Kassa",
                """
                [{"id":"1","text":"Traag","title":"Kassa 3","author":"an","name":"An",
                  "url":"https://kassa.example/1","published":"2026-03-01T12:00:00+01:00",
                  "brand":"Veldspoor"},
                 {"id":"2","text":"Vond ik ook","conversation":"1"},
                 {"id":"3","deleted":true}]
                """))
        .isEqualTo(new Receipt.Accepted(3));

    List<RawItem> items = inbox.take(10).items();
    RawItem first = items.getFirst();
    assertThat(first.origin().source()).isEqualTo(new SourceId("Kassa"));
    assertThat(first.origin().platform()).isEqualTo(Platform.REVIEW);
    assertThat(first.origin().url()).isEqualTo("https://kassa.example/1");
    assertThat(first.content().title()).isEqualTo("Kassa 3");
    assertThat(first.content().body()).isEqualTo("Traag");
    assertThat(first.author().handle()).isEqualTo("an");
    assertThat(first.published()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
    assertThat(first.collected()).isEqualTo(NOW);
    assertThat(first.brands()).containsExactly("Veldspoor");
    assertThat(items.get(1).details().kind()).isEqualTo(Kind.REPLY);
    assertThat(items.get(2).isRemoval()).isTrue();
  }

  @Test
  void oneItemNeedsNoList() {
    assertThat(deliver("Kassa", "{\"id\":\"1\",\"text\":\"Traag\"}"))
        .isEqualTo(new Receipt.Accepted(1));
  }

  @Test
  void nothingTellsAWrongNameFromAWrongSignature() {
    byte[] body = bytes("{\"id\":\"1\",\"text\":\"Traag\"}");
    String right = BodySignature.of(BodySignature.Method.SHA256, body, SECRET);
    assertThat(receiver.receive("Kassa", null, body)).isEqualTo(new Receipt.Refused());
    assertThat(receiver.receive("Kassa", right.replace('a', 'b'), body))
        .isEqualTo(new Receipt.Refused());
    assertThat(receiver.receive("Kassa", right, bytes("{\"id\":\"2\",\"text\":\"Traag\"}")))
        .isEqualTo(new Receipt.Refused());
    assertThat(receiver.receive("Niemand", right, body)).isEqualTo(new Receipt.Refused());
    assertThat(inbox.waiting()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "geen json|A delivery is JSON, and this is not.",
        "3|A delivery is a JSON object or a list of them.",
        "[{\"id\":\"1\",\"text\":\"goed\"},{\"id\":\"2\"}]|Every item needs 'text', a text.",
        "{\"text\":\"goed\"}|Every item needs 'id', a text.",
        "[3]|Every item needs 'id', a text.",
        "{\"id\":\"1\",\"text\":\"goed\",\"published\":\"gisteren\"}"
            + "|'published' is a time with a zone, such as 2026-03-01T12:00:00+01:00.",
      })
  void whatCannotBeReadIsRefusedAsAWhole(String body, String sentence) {
    assertThat(deliver("Kassa", body)).isEqualTo(new Receipt.Unreadable(sentence));
    assertThat(inbox.waiting()).isZero();
  }

  @Test
  void aMessageOfWhatsAppComesWithItsWriter() {
    deliver(
        "App",
        """
        {"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages",
         "value":{"contacts":[{"profile":{"name":"An"},"wa_id":"31600000000"}],
          "messages":[{"from":"31600000000","id":"wamid.1","timestamp":"1772366400","type":"text",
           "text":{"body":"Waar blijft de trein?"}},
           {"from":"31600000000","id":"wamid.2","timestamp":"1772366401","type":"sticker"}]}},
         {"field":"messages","value":{"statuses":[{"id":"wamid.0","status":"read"}]}}]}]}
        """);

    RawItem item = inbox.take(10).items().getFirst();
    assertThat(inbox.waiting()).isOne();
    assertThat(item.origin().nativeId()).isEqualTo("wamid.1");
    assertThat(item.origin().conversation()).isEqualTo("31600000000");
    assertThat(item.content().body()).isEqualTo("Waar blijft de trein?");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
  }

  @Test
  void aCommentOnAPageComesWithItsWriterAndItsPost() {
    deliver(
        "Pagina",
        feed(
            """
            "item":"comment","verb":"add","post_id":"7_1","comment_id":"1_9","message":"Traag",
            "parent_id":"7_1","from":{"id":"31","name":"An"},"created_time":1772366400,
            "post":{"permalink_url":"https://www.facebook.com/7/posts/1"}
            """));

    RawItem item = inbox.take(10).items().getFirst();
    assertThat(item.origin().nativeId()).isEqualTo("1_9");
    assertThat(item.origin().conversation()).isEqualTo("7_1");
    assertThat(item.origin().url()).isEqualTo("https://www.facebook.com/7/posts/1");
    assertThat(item.content().body()).isEqualTo("Traag");
    assertThat(item.author().handle()).isEqualTo("31");
    assertThat(item.author().name()).isEqualTo("An");
    assertThat(item.published()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(item.details().kind()).isEqualTo(Kind.COMMENT);
  }

  @Test
  void anEditedPostOnAPageIsTheSamePost() {
    deliver(
        "Pagina",
        feed("\"item\":\"status\",\"verb\":\"add\",\"post_id\":\"7_1\",\"message\":\"A\""));
    deliver(
        "Pagina",
        feed("\"item\":\"status\",\"verb\":\"edited\",\"post_id\":\"7_1\",\"message\":\"B\""));
    assertThat(inbox.take(10).items())
        .extracting(item -> item.origin().nativeId(), item -> item.content().body())
        .containsExactly(tuple("7_1", "A"), tuple("7_1", "B"));
  }

  @ParameterizedTest
  @CsvSource({"comment, 1_9", "status, 7_1"})
  void whatWasTakenAwayFromAPageIsRemoved(String item, String id) {
    deliver(
        "Pagina",
        feed(
            "\"item\":\"%s\",\"verb\":\"remove\",\"post_id\":\"7_1\",\"comment_id\":\"1_9\""
                .formatted(item)));
    RawItem removal = inbox.take(10).items().getFirst();
    assertThat(removal.isRemoval()).isTrue();
    assertThat(removal.origin().nativeId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"item\":\"reaction\",\"verb\":\"remove\",\"post_id\":\"7_1\"",
        "\"item\":\"comment\",\"verb\":\"hide\",\"comment_id\":\"1_9\",\"message\":\"Traag\"",
        "\"item\":\"photo\",\"verb\":\"add\",\"post_id\":\"7_1\"",
        "\"item\":\"comment\",\"verb\":\"remove\",\"post_id\":\"7_1\"",
      })
  void whatIsNoMentionOfAPageIsTakenAndLeft(String value) {
    assertThat(deliver("Pagina", feed(value))).isEqualTo(new Receipt.Accepted(0));
  }

  private static String feed(String value) {
    return "{\"object\":\"page\",\"entry\":[{\"id\":\"7\",\"changes\":[{\"field\":\"feed\",\"value\":{"
        + value
        + "}},{\"field\":\"mention\",\"value\":{\"item\":\"post\",\"verb\":\"add\",\"message\":\"x\"}}]}]}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"entry\":3}"})
  void anotherDeliveryThanMetasIsRefused(String body) {
    assertThat(deliver("App", body)).isInstanceOf(Receipt.Unreadable.class);
    assertThat(deliver("Pagina", body)).isInstanceOf(Receipt.Unreadable.class);
  }

  @Test
  void onlyTheWordThatWasAgreedOnConfirms() {
    assertThat(receiver.confirms("App", "afgesproken")).isTrue();
    assertThat(receiver.confirms("App", "anders")).isFalse();
    assertThat(receiver.confirms("Kassa", "")).isFalse();
    assertThat(receiver.confirms("Niemand", "afgesproken")).isFalse();
  }

  @Test
  void aDeliveryLeavesTheCursorOfItsSource() {
    inbox.put(new SourceId("Kassa"), List.of(), new Cursor("hier"));
    deliver("Kassa", "{\"id\":\"1\",\"text\":\"Traag\"}");
    assertThat(inbox.cursor(new SourceId("Kassa"))).isEqualTo(new Cursor("hier"));
  }

  @Test
  void everySignedDeliveryCountsAsAVisit() {
    deliver("Kassa", "{\"id\":\"1\",\"text\":\"Traag\"}");
    deliver("Kassa", "geen json");
    receiver.receive("Kassa", "sha256=00", bytes("{}"));

    assertThat(visits)
        .containsExactly(
            new Visit.Read(NOW, NOW, 1, Source.Ending.CAUGHT_UP),
            new Visit.Failed(
                NOW,
                NOW,
                0,
                new SourceHealth.Failure(Reason.MALFORMED, "A delivery is JSON, and this is not."),
                NOW));
  }

  private Receipt deliver(String name, String body) {
    return receiver.receive(
        name, BodySignature.of(BodySignature.Method.SHA256, bytes(body), SECRET), bytes(body));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SourceSettings.Hook hook(
      String name, HookService service, Platform platform, @Nullable Secret agreed) {
    return new SourceSettings.Hook(new SourceId(name), service, platform, SECRET, agreed);
  }
}
