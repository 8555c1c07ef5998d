package nl.buzzard.index.document;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Details;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Kind;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Prominence;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;
import org.junit.jupiter.api.Test;

class MentionCodecTest {

  private final MentionCodec codec = new MentionCodec();

  @Property(tries = 500)
  void whatIsWrittenIsReadBackTheSame(
      @ForAll @Size(8) List<String> texts,
      @ForAll Instant published,
      @ForAll Long followers,
      @ForAll Language language,
      @ForAll Platform platform,
      @ForAll Signal.Type signal,
      @ForAll Sentiment.Label label,
      @ForAll Kind kind,
      @ForAll @DoubleRange(min = -1, max = 1) double score) {
    EnrichedMention mention =
        saying(texts.get(0))
            .titled(texts.get(1))
            .url(texts.get(2))
            .by(new Author(texts.get(3), null, followers))
            .on(platform)
            .at(published)
            .collected(published)
            .engagement(new Engagement(null, followers, 0L))
            .with(
                new Details(kind, 5 * Math.abs(score), Math.abs(followers / 2), "NL", "Gent-Zuid"))
            .about(texts.get(4), texts.get(5))
            .matchingBrand(texts.get(6))
            .matchingBrand(texts.get(6), new Prominence(Prominence.Place.TITLE, 2))
            .tagged(texts.get(0), texts.get(1))
            .matchingTopic(texts.get(7))
            .in(language)
            .sounding(new Sentiment(label, score, Math.abs(score), texts))
            .showing(new Signal(signal, texts.get(0), texts))
            .toward(texts.get(4), label)
            .enriched();

    assertThat(codec.read(codec.write(mention))).isEqualTo(mention);
  }

  @Test
  void aMentionWrittenBeforeThereWereDetailsHasNone() {
    EnrichedMention read =
        codec.read(
            """
            {"id":"x:1","source":"s","platform":"X","body":"te laat","published":"2026-03-01T12:00:00Z",
             "collected":"2026-03-01T12:01:00Z","brands":[],"matches":[{"query":"rail"}],
             "language":"NL","sentiment":{"label":"UNKNOWN","score":0.0,"confidence":0.0,"evidence":[]},
             "signals":[],"story":"x:1","triage":{"verdict":"LISTEN","urgency":0,"reasons":[]}}
            """);

    assertThat(read.mention().details()).isEqualTo(Details.UNKNOWN);
    assertThat(read.matches()).containsExactly(new QueryMatch("rail", null));
    assertThat(read.tags()).isEmpty();
    assertThat(read.toward()).isEmpty();
  }
}
