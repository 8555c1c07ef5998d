package nl.buzzard.core.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in a text something is said, found by trying every place. Forms of a word are not known
 * here: a word is met by itself alone.
 */
record SpokenSpans(List<String> exact, List<String> folded) {

  /** From one word to another, both included. */
  record Span(int from, int to) {
    boolean overlaps(Span other) {
      return from <= other.to && other.from <= to;
    }
  }

  static SpokenSpans of(String text) {
    return new SpokenSpans(SpokenWords.asWritten(text), SpokenWords.of(text));
  }

  /** {@return every span at which a query about words is answered} */
  List<Span> of(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> inARow(SpokenWords.of(word), this::isSaid);
      case MentionQuery.Literal(String words) ->
          inARow(SpokenWords.asWritten(words), this::isWritten);
      case MentionQuery.Phrase(String words, int slop) ->
          slop == 0 ? inARow(SpokenWords.of(words), this::isSaid) : loosely(words, slop);
      case MentionQuery.Wildcard(String pattern) ->
          inARow(List.of(pattern), (at, wanted) -> fits(folded.get(at), wanted));
      case MentionQuery.Or(List<MentionQuery> parts) ->
          parts.stream().flatMap(part -> of(part).stream()).toList();
      case MentionQuery.Near near -> near(near);
      default -> throw new IllegalArgumentException("not a query about words: " + query);
    };
  }

  private boolean isSaid(int at, String wanted) {
    return SpokenWords.meets(folded.get(at), wanted);
  }

  private boolean isWritten(int at, String wanted) {
    String plain = SpokenWords.folded(wanted);
    return SpokenWords.meets(plain.equals(wanted) ? folded.get(at) : exact.get(at), wanted);
  }

  private List<Span> inARow(List<String> wanted, BiPredicate<Integer, String> met) {
    return wanted.isEmpty()
        ? List.of()
        : IntStream.rangeClosed(0, folded.size() - wanted.size())
            .filter(start ->
                IntStream.range(0, wanted.size()).allMatch(i -> met.test(start + i, wanted.get(i))))
            .mapToObj(start -> new Span(start, start + wanted.size() - 1))
            .toList();
  }

  /** Two words: each may come first. */
  private List<Span> loosely(String words, int slop) {
    List<String> wanted = SpokenWords.of(words);
    if (wanted.size() != 2) {
      throw new IllegalArgumentException("a loose phrase of two words is all that is known here");
    }
    return near(
        new MentionQuery.Near(
            new MentionQuery.Word(wanted.getFirst()),
            new MentionQuery.Word(wanted.getLast()),
            slop + 1,
            MentionQuery.Order.ANY));
  }

  private List<Span> near(MentionQuery.Near near) {
    List<Span> pairs = new ArrayList<>();
    for (Span one : of(near.one())) {
      for (Span other : of(near.other())) {
        boolean first = one.to() < other.from();
        int distance = first ? other.from() - one.to() : one.from() - other.to();
        boolean ordered = first || near.order() == MentionQuery.Order.ANY;
        if (!one.overlaps(other) && ordered && distance <= near.distance()) {
          pairs.add(new Span(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
        }
      }
    }
    return pairs;
  }

  /** {@return whether a value fits a pattern with {@code *} and {@code ?}} */
  static boolean fits(String value, String pattern) {
    String regex =
        Pattern.quote(composed(pattern)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Stream.of(value, value.startsWith("#") ? value.substring(1) : value)
        .anyMatch(candidate -> Pattern.matches("(?s)" + regex, composed(candidate)));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
