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
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.Origin;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.RawItem;
import nl.buzzard.core.mention.SourceId;
import org.jspecify.annotations.Nullable;

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
            origin, content, author, instant.injectNull(0.3), instant, engagement, brands)
        .as(RawItem::new);
  }
}
