package nl.buzzard.core.query;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.buzzard.core.mention.EnrichedMention;
import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.QueryMatch;

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
      case MentionQuery.Word(String word) -> says(mention.mention(), word);
      case MentionQuery.Phrase(String words) -> says(mention.mention(), words);
      case MentionQuery.And(List<MentionQuery> parts) ->
          parts.stream().allMatch(part -> answers(mention, part));
      case MentionQuery.Or(List<MentionQuery> parts) ->
          parts.stream().anyMatch(part -> answers(mention, part));
      case MentionQuery.Not(MentionQuery part) -> !answers(mention, part);
      case MentionQuery.Is(MentionQuery.Field field, String value) ->
          values(mention, field).anyMatch(value.strip()::equalsIgnoreCase);
      case MentionQuery.Published(Instant from, Instant until) ->
          (from == null || !mention.mention().published().isBefore(from))
              && (until == null || mention.mention().published().isBefore(until));
    };
  }

  private static boolean says(Mention mention, String wanted) {
    return Stream.of(mention.title(), mention.body())
        .filter(Objects::nonNull)
        .anyMatch(text -> holds(SpokenWords.of(text), SpokenWords.of(wanted)));
  }

  private static boolean holds(List<String> spoken, List<String> wanted) {
    return !wanted.isEmpty()
        && IntStream.rangeClosed(0, spoken.size() - wanted.size())
            .anyMatch(start ->
                IntStream.range(0, wanted.size())
                    .allMatch(i -> SpokenWords.meets(spoken.get(start + i), wanted.get(i))));
  }

  private static Stream<String> values(EnrichedMention mention, MentionQuery.Field field) {
    return switch (field) {
      case AUTHOR ->
          Stream.of(mention.mention().author().handle(), mention.mention().author().name())
              .filter(Objects::nonNull);
      case BRAND -> mention.brands().stream();
      case CONVERSATION -> Stream.ofNullable(mention.mention().origin().conversation());
      case LANG -> Stream.of(mention.language().name());
      case PLATFORM -> Stream.of(mention.mention().origin().platform().name());
      case QUERY -> mention.matches().stream().map(QueryMatch::query);
      case SENTIMENT -> Stream.of(mention.sentiment().label().name());
      case SIGNAL -> mention.signals().stream().map(signal -> signal.type().name());
      case SOURCE -> Stream.of(mention.mention().origin().source().name());
      case STORY -> Stream.of(mention.story().value());
    };
  }
}
