package nl.buzzard.index.lucene;

import static nl.buzzard.core.mention.Mentions.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.Engagement;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Language;
import nl.buzzard.core.mention.Platform;
import nl.buzzard.core.mention.Sentiment;
import nl.buzzard.core.mention.Signal;

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
            .about(texts.get(4), texts.get(5))
            .matchingBrand(texts.get(6))
            .matchingTopic(texts.get(7))
            .in(language)
            .sounding(new Sentiment(label, score, Math.abs(score), texts))
            .showing(new Signal(signal, texts.get(0), texts))
            .enriched();

    assertThat(codec.read(codec.write(mention))).isEqualTo(mention);
  }
}
