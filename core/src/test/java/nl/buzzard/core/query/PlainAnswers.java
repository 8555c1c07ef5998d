package nl.buzzard.core.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.QueryMatch;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether one mention answers a query, written as plainly as possible: what the indexes are
 * measured against.
 */
public final class PlainAnswers {

  private PlainAnswers() {}

  /** {@return whether a mention answers a query} */
  public static boolean answers(EnrichedMention mention, MentionQuery query) {
    return switch (query) {
      case MentionQuery.Everything() -> true;
      case MentionQuery.Word _,
          MentionQuery.Literal _,
          MentionQuery.Phrase _,
          MentionQuery.Wildcard _,
          MentionQuery.Near _ ->
          says(Stream.of(mention.mention().title(), mention.mention().body()), query);
      case MentionQuery.Within(MentionQuery.Part part, MentionQuery wanted) ->
          switch (part) {
            case TITLE -> says(Stream.of(mention.mention().title()), wanted);
            case TEXT -> says(Stream.of(mention.mention().body()), wanted);
          };
      case MentionQuery.And(List<MentionQuery> parts) ->
          parts.stream().allMatch(part -> answers(mention, part));
      case MentionQuery.Or(List<MentionQuery> parts) ->
          parts.stream().anyMatch(part -> answers(mention, part));
      case MentionQuery.Not(MentionQuery part) -> !answers(mention, part);
      case MentionQuery.Is(MentionQuery.Field field, String value) ->
          values(mention, field).anyMatch(value.strip()::equalsIgnoreCase);
      case MentionQuery.Like(MentionQuery.Field field, String pattern) ->
          values(mention, field).anyMatch(value -> SpokenSpans.fits(value, pattern));
      case MentionQuery.Range range -> lies(measure(mention, range.measure()), range);
      case MentionQuery.Published(Instant from, Instant until) ->
          (from == null || !mention.mention().published().isBefore(from))
              && (until == null || mention.mention().published().isBefore(until));
    };
  }

  private static boolean says(Stream<@Nullable String> texts, MentionQuery wanted) {
    return texts
        .filter(Objects::nonNull)
        .anyMatch(text -> !SpokenSpans.of(text).of(wanted).isEmpty());
  }

  private static boolean lies(@Nullable Number value, MentionQuery.Range range) {
    return value != null
        && (range.from() == null || value.doubleValue() >= range.from())
        && (range.to() == null || value.doubleValue() <= range.to());
  }

  private static @Nullable Number measure(EnrichedMention mention, MentionQuery.Measure measure) {
    return switch (measure) {
      case FOLLOWERS -> mention.mention().author().followers();
      case RATING -> mention.mention().details().rating();
      case REACH -> mention.mention().reach();
    };
  }

  private static Stream<String> values(EnrichedMention mention, MentionQuery.Field field) {
    return switch (field) {
      case AUTHOR ->
          Stream.of(mention.mention().author().handle(), mention.mention().author().name())
              .filter(Objects::nonNull);
      case BRAND -> mention.brands().stream();
      case CONVERSATION -> Stream.ofNullable(mention.mention().origin().conversation());
      case COUNTRY -> Stream.ofNullable(mention.mention().details().country());
      case LOCATION -> Stream.ofNullable(mention.mention().details().location());
      case KIND -> Stream.of(mention.mention().details().kind().name());
      case SITE, URL ->
          Stream.ofNullable(mention.mention().origin().url())
              .map(url -> url.replaceFirst("^https?://(www\\.)?", ""))
              .flatMap(url -> parts(url, field));
      case LANG -> Stream.of(mention.language().name());
      case PLATFORM -> Stream.of(mention.mention().origin().platform().name());
      case QUERY -> mention.matches().stream().map(QueryMatch::query);
      case SENTIMENT -> Stream.of(mention.sentiment().label().name());
      case SIGNAL -> mention.signals().stream().map(signal -> signal.type().name());
      case SOURCE -> Stream.of(mention.mention().origin().source().name());
      case STORY ->
          mention.startsStory()
              ? Stream.of(mention.story().value(), "first")
              : Stream.of(mention.story().value());
      case TAG -> mention.tags().stream();
    };
  }

  private static Stream<String> parts(String url, MentionQuery.Field field) {
    String host = url.replaceFirst("[/:?#].*", "");
    return field == MentionQuery.Field.URL
        ? Stream.of(url.replaceFirst("/$", ""))
        : Stream.iterate(
            host, site -> site.contains("."), site -> site.replaceFirst("^[^.]*.", ""));
  }
}
