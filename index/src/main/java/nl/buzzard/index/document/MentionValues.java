package nl.buzzard.index.document;

import java.time.Instant;
import java.util.stream.Stream;
import nl.buzzard.core.mention.Author;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Signal;
import nl.buzzard.core.query.MentionQuery.Field;
import nl.buzzard.core.query.MentionQuery.Measure;
import nl.buzzard.core.store.MentionCounts.CountField;
import nl.buzzard.index.text.WebAddresses;
import org.jspecify.annotations.Nullable;

/** What a mention is found, measured and counted by. Pure. */
public final class MentionValues {

  private MentionValues() {}

  /** {@return how large a measure of a mention is; null when that is unknown} */
  public static @Nullable Number measured(Mention mention, Measure measure) {
    return switch (measure) {
      case FOLLOWERS -> mention.author().followers();
      case RATING -> mention.details().rating();
      case REACH -> mention.reach();
    };
  }

  /** {@return epoch milliseconds, the nearest there are for an instant beyond them} */
  public static long milliseconds(Instant instant) {
    try {
      return instant.toEpochMilli();
    } catch (ArithmeticException beyond) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** {@return the values of a field that is searched, not yet folded} */
  public static Stream<String> searchable(EnrichedMention enriched, Field field) {
    Mention mention = enriched.mention();
    return switch (field) {
      case AUTHOR -> names(mention.author());
      case BRAND -> enriched.brands().stream();
      case CONVERSATION -> Stream.ofNullable(mention.origin().conversation());
      case COUNTRY -> Stream.ofNullable(mention.details().country());
      case KIND -> Stream.of(mention.details().kind().name());
      case LANG -> Stream.of(enriched.language().name());
      case LOCATION -> Stream.ofNullable(mention.details().location());
      case PLATFORM -> Stream.of(mention.origin().platform().name());
      case QUERY -> enriched.matches().stream().map(QueryMatch::query).distinct();
      case SENTIMENT -> Stream.of(enriched.sentiment().label().name());
      case SIGNAL -> enriched.signals().stream().flatMap(MentionValues::names).distinct();
      case SOURCE -> Stream.of(mention.origin().source().name());
      case STORY -> tellings(enriched);
      case TAG -> enriched.tags().stream().distinct();
      case SITE -> WebAddresses.sites(mention.origin().url()).stream();
      case URL -> WebAddresses.address(mention.origin().url()).stream();
    };
  }

  /** {@return the values of a field that is counted, none twice} */
  public static Stream<String> countable(EnrichedMention mention, CountField field) {
    return switch (field) {
      case AUTHOR -> Stream.ofNullable(mention.mention().author().label());
      case BRAND -> searchable(mention, Field.BRAND);
      case COUNTRY -> searchable(mention, Field.COUNTRY);
      case HASHTAG -> mention.mention().hashtags().stream();
      case KIND -> searchable(mention, Field.KIND);
      case LANGUAGE -> searchable(mention, Field.LANG);
      case LOCATION -> searchable(mention, Field.LOCATION);
      case PLATFORM -> searchable(mention, Field.PLATFORM);
      case PROMINENCE -> Stream.of(mention.prominence().place().name());
      case QUERY -> searchable(mention, Field.QUERY);
      case SENTIMENT -> searchable(mention, Field.SENTIMENT);
      case SIGNAL -> mention.signals().stream().map(signal -> signal.type().name()).distinct();
      case SOURCE -> searchable(mention, Field.SOURCE);
      case STORY -> Stream.of(mention.story().value());
      case TAG -> searchable(mention, Field.TAG);
    };
  }

  private static Stream<String> tellings(EnrichedMention enriched) {
    String story = enriched.story().value();
    return enriched.startsStory() ? Stream.of(story, Field.FIRST_TELLING) : Stream.of(story);
  }

  /** What it is, and which life event or signal of one's own. */
  private static Stream<String> names(Signal signal) {
    return Stream.concat(Stream.of(signal.type().name()), Stream.ofNullable(signal.kind()));
  }

  private static Stream<String> names(Author author) {
    return Stream.concat(Stream.ofNullable(author.handle()), Stream.ofNullable(author.name()));
  }

  /** {@return the first epoch millisecond from an instant on} */
  public static long firstFrom(@Nullable Instant from) {
    return from == null ? Long.MIN_VALUE : nextMillisecond(from);
  }

  /** {@return the last epoch millisecond before an instant; the very first where there is none} */
  public static long lastBefore(@Nullable Instant until) {
    if (until == null) {
      return Long.MAX_VALUE;
    }
    long end = nextMillisecond(until);
    return end == Long.MIN_VALUE ? Long.MIN_VALUE : end - 1;
  }

  /** {@return the first whole millisecond that is not before an instant} */
  private static long nextMillisecond(Instant instant) {
    long before = milliseconds(instant);
    boolean cut = Instant.ofEpochMilli(before).isBefore(instant);
    return cut && before < Long.MAX_VALUE ? before + 1 : before;
  }
}
