package nl.buzzard.app.export;

import java.util.Locale;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.QueryMatch;
import nl.buzzard.core.mention.Sentiment;
import org.jspecify.annotations.Nullable;

/** The columns of a table of mentions, in order. What is unknown is an empty cell, never a 0. */
enum Column {
  ID(mention -> mention.id().value()),
  PUBLISHED(mention -> mention.mention().published()),
  PLATFORM(mention -> mention.mention().origin().platform()),
  SOURCE(mention -> mention.mention().origin().source()),
  KIND(mention -> mention.mention().details().kind()),
  URL(mention -> mention.mention().origin().url()),
  AUTHOR(mention -> mention.mention().author().label()),
  FOLLOWERS(mention -> mention.mention().author().followers()),
  REACH(mention -> mention.mention().reach()),
  COUNTRY(mention -> mention.mention().details().country()),
  LOCATION(mention -> mention.mention().details().location()),
  RATING(mention -> mention.mention().details().rating()),
  TITLE(mention -> mention.mention().title()),
  TEXT(mention -> mention.mention().body()),
  LANGUAGE(EnrichedMention::language),
  BRANDS(mention -> String.join(", ", mention.brands())),
  QUERIES(mention ->
      String.join(", ", mention.matches().stream().map(QueryMatch::query).distinct().toList())),
  PROMINENCE(mention -> mention.prominence().place()),
  SENTIMENT(mention -> mention.sentiment().label()),
  SCORE(Column::score),
  TOWARD(mention ->
      String.join(
          ", ",
          mention.toward().stream().map(toward -> toward.brand() + '=' + toward.label()).toList())),
  SIGNALS(mention ->
      String.join(
          ", ",
          mention.signals().stream().map(signal -> signal.type().name()).distinct().toList())),
  TAGS(mention -> String.join(", ", mention.tags())),
  STORY(EnrichedMention::story);

  private final Value value;

  /** Reads a value of a mention. */
  @FunctionalInterface
  private interface Value {
    @Nullable Object of(EnrichedMention mention);
  }

  Column(Value value) {
    this.value = value;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@return the value of a mention: a number, or something whose text is shown; null for none} */
  @Nullable Object of(EnrichedMention mention) {
    return value.of(mention);
  }

  private static @Nullable Object score(EnrichedMention mention) {
    Sentiment sentiment = mention.sentiment();
    return sentiment.label() == Sentiment.Label.UNKNOWN ? null : (Object) sentiment.score();
  }
}
