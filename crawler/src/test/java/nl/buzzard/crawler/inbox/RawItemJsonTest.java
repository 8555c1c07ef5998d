package nl.buzzard.crawler.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.DateTimes;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RawItemJsonTest {

  private final RawItemJson json = new RawItemJson();

  @Property(tries = 500)
  void anyItemReadsBackAsItWasWritten(@ForAll("items") RawItem item) {
    String text = json.write(item);
    assertThat(json.read(text)).isEqualTo(item);
    assertThat(text.chars()).allMatch(c -> c >= ' ' && c <= 127);
  }

  @Provide
  Arbitrary<RawItem> items() {
    Arbitrary<String> text = Arbitraries.strings();
    Arbitrary<@Nullable String> maybe = text.injectNull(0.3);
    Arbitrary<@Nullable Long> count = Arbitraries.longs().injectNull(0.3);
    Arbitrary<Instant> instant = DateTimes.instants();
    Arbitrary<Origin> origin =
        Combinators.combine(Arbitraries.of(Platform.class), maybe, maybe, maybe)
            .as((platform, id, url, conversation) ->
                new Origin(new SourceId("blog"), platform, id, url, conversation));
    Arbitrary<RawItem.Content> content =
        Combinators.combine(maybe, text, Arbitraries.of(RawItem.Format.class))
            .as(RawItem.Content::new);
    Arbitrary<Author> author = Combinators.combine(maybe, maybe, count).as(Author::new);
    Arbitrary<Engagement> engagement = Combinators.combine(count, count, count).as(Engagement::new);
    Arbitrary<List<String>> brands = text.list().ofMaxSize(3);
    return Combinators.combine(
            origin,
            content,
            author,
            instant.injectNull(0.3),
            instant,
            engagement,
            brands,
            details())
        .as(RawItem::new);
  }

  private static Arbitrary<Details> details() {
    return Combinators.combine(
            Arbitraries.of(Kind.class),
            Arbitraries.doubles().between(0, 5).injectNull(0.3),
            Arbitraries.longs().greaterOrEqual(0).injectNull(0.3),
            Arbitraries.of("NL", "BE", "GB").injectNull(0.3),
            Arbitraries.of("Gent-Zuid", "Utrecht").injectNull(0.3))
        .as(Details::new);
  }

  @Test
  void anItemThatWaitedSinceBeforeThereWereDetailsHasNone() {
    RawItem item =
        json.read(
            """
            {"source":"blog","platform":"WEB","body":"words","format":"PLAIN",\
            "collected":"2026-03-01T12:00:00Z"}\
            """);

    assertThat(item.details()).isEqualTo(Details.UNKNOWN);
  }
}
