package nl.buzzard.crawler.normalise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.RawItem.Format;
import nl.buzzard.core.mention.SourceId;
import nl.buzzard.core.stage.Normaliser.UnusableItemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MentionNormaliserTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final MentionNormaliser normaliser = new MentionNormaliser();

  @Test
  void htmlBecomesTheTextAReaderSees() {
    String html =
        "<h2>Vertraging</h2><p>Trein <b>weer</b> te laat &amp; vol.<br>Balen!</p>"
            + "<script>track()</script><style>p{}</style><ul><li>een</li><li>twee</li></ul>"
            + "<img class=\"wp-smiley emoji\" alt=\"😡\"><img src=x alt=\"banner\">";
    assertThat(normaliser.normalise(item(html, Format.HTML)).body())
        .isEqualTo("Vertraging\n\nTrein weer te laat & vol.\nBalen!\n\neen\ntwee\n😡");
  }

  @Test
  void plainTextKeepsItsAnglesAndDecodesEntitiesOnce() {
    assertThat(normaliser.normalise(item("AT&amp;T &lt;3 &amp;amp; x<y R&D", Format.PLAIN)).body())
        .isEqualTo("AT&T <3 &amp; x<y R&D");
  }

  @Test
  void aVeryLongTextIsCut() {
    String text = "a".repeat(Mention.MAX_BODY_LENGTH + 5);
    assertThat(normaliser.normalise(item(text, Format.PLAIN)).body())
        .hasSize(Mention.MAX_BODY_LENGTH);
  }

  @Test
  void anUnbelievableInstantGivesWayToTheInstantOfCollection() {
    assertThat(published(NOW.plusSeconds(3_600))).isEqualTo(NOW.plusSeconds(3_600));
    assertThat(published(NOW.plusSeconds(90_000))).isEqualTo(NOW);
    assertThat(published(Instant.EPOCH)).isEqualTo(NOW);
    assertThat(published(null)).isEqualTo(NOW);
  }

  @Test
  void theSamePostReadByTwoSourcesIsOneMentionWhereIdsAreGlobal() {
    assertThat(id(Platform.X, "search", "7", null)).isEqualTo("x:7");
    assertThat(id(Platform.X, "timeline", "7", "https://x.example/7")).isEqualTo("x:7");
  }

  @Test
  void theSamePageReadByTwoFeedsIsOneMention() {
    String one = id(Platform.NEWS, "front", "guid-1", "https://news.example/a?utm_source=rss");
    String other = id(Platform.NEWS, "sport", "guid-2", "https://NEWS.example/a");
    assertThat(one).isEqualTo(other).matches("url:[0-9a-f]{32}");
  }

  @Test
  void withoutAnAddressThePageIsKnownByItsIdInItsSource() {
    assertThat(id(Platform.NEWS, "front", "guid-1", null)).isEqualTo("source:front:guid-1");
    assertThat(id(Platform.OTHER, "export", "17", "https://a.example/"))
        .isEqualTo("source:export:17");
    assertThat(id(Platform.OTHER, "export", null, "https://a.example/")).startsWith("url:");
  }

  @Test
  void aCommentThatIsAskedForAndDeliveredIsOne() {
    assertThat(id(Platform.FACEBOOK, "page", "1_2", "https://facebook.example/1/2"))
        .isEqualTo(id(Platform.FACEBOOK, "hook", "1_2", null))
        .isEqualTo("facebook:1_2");
    assertThat(id(Platform.TELEGRAM, "one bot", "7", null))
        .as("numbered within a chat")
        .isNotEqualTo(id(Platform.TELEGRAM, "other bot", "7", null));
  }

  @Test
  void aSourceNamedLikeAPlatformIsNotTakenForIt() {
    assertThat(id(Platform.OTHER, "x", "7", null))
        .isNotEqualTo(id(Platform.X, "search", "7", null));
    assertThat(id(Platform.OTHER, "url", "7", null)).isEqualTo("source:url:7");
  }

  @Test
  void anOverlongIdIsHashed() {
    assertThat(id(Platform.OTHER, "export", "9".repeat(600), null))
        .matches("source:export:[0-9a-f]{32}");
  }

  @Test
  void anItemWithoutIdAndAddressOrWithoutTextIsUnusable() {
    assertThatThrownBy(() -> id(Platform.NEWS, "front", " ", null))
        .isInstanceOf(UnusableItemException.class);
    assertThatThrownBy(() -> normaliser.normalise(item(" \u200b<p></p>", Format.HTML)))
        .isInstanceOf(UnusableItemException.class);
  }

  @Test
  void aBrandIsOneLineThatAnIndexCanHold() {
    RawItem item = item("x", Format.PLAIN);
    RawItem mapped =
        new RawItem(
            item.origin(),
            item.content(),
            item.author(),
            NOW,
            NOW,
            item.engagement(),
            List.of(" Veer\nbus ", "é".repeat(40_000), "\u200b", "Veer bus"));
    assertThat(normaliser.normalise(mapped).brands()).containsExactly("Veer bus", "é".repeat(200));
  }

  @Test
  void aHandleLosesItsAtSign() {
    Mention mention =
        normaliser.normalise(item("x", Format.PLAIN, NOW, new Author("@ann", " Ann\nSmit ", null)));
    assertThat(mention.author()).isEqualTo(new Author("ann", "Ann Smit", null));
  }

  @Property(tries = 300)
  void anyTextGivesACleanMentionThatStaysAsItIs(
      @ForAll String body, @ForAll boolean html, @ForAll String url) {
    Origin origin = new Origin(new SourceId("s"), Platform.WEB, "1", url, null);
    RawItem item =
        new RawItem(
            origin,
            new RawItem.Content("title", body.replace('&', '+'), html ? Format.HTML : Format.PLAIN),
            Author.UNKNOWN,
            null,
            NOW,
            Engagement.UNKNOWN,
            List.of());
    Mention once = normaliser.normalise(item);
    RawItem again =
        new RawItem(
            origin.withUrl(once.origin().url()),
            new RawItem.Content(once.title(), once.body(), Format.PLAIN),
            once.author(),
            once.published(),
            NOW,
            once.engagement(),
            once.brands());
    Mention twice = normaliser.normalise(again);
    assertThat(twice.body()).isEqualTo(once.body());
    assertThat(twice.origin()).isEqualTo(once.origin());
  }

  private Instant published(@Nullable Instant published) {
    return normaliser.normalise(item("x", Format.PLAIN, published, Author.UNKNOWN)).published();
  }

  private String id(
      Platform platform, String source, @Nullable String nativeId, @Nullable String url) {
    return MentionIdentity.of(new Origin(new SourceId(source), platform, nativeId, url, null))
        .value();
  }

  private static RawItem item(String body, Format format) {
    return item(body, format, NOW, Author.UNKNOWN);
  }

  private static RawItem item(
      String body, Format format, @Nullable Instant published, Author author) {
    return new RawItem(
        new Origin(new SourceId("s"), Platform.WEB, "1", "https://a.example/1", null),
        new RawItem.Content(null, body, format),
        author,
        published,
        NOW,
        Engagement.UNKNOWN,
        List.of());
  }
}
