package nl.buzzard.index.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Near;
import nl.buzzard.core.query.MentionQuery.Order;
import nl.buzzard.core.query.MentionQuery.Phrase;
import nl.buzzard.index.match.Stretches.AnyOf;
import nl.buzzard.index.match.Stretches.Followed;
import nl.buzzard.index.match.Stretches.Row;
import nl.buzzard.index.match.Stretches.Shaped;
import nl.buzzard.index.match.Stretches.Shared;
import nl.buzzard.index.match.Stretches.Terms;
import nl.buzzard.index.match.Stretches.Together;
import nl.buzzard.index.match.Stretches.Within;
import nl.buzzard.index.text.PostAnalyzer;
import nl.buzzard.index.text.WordForms;
import nl.buzzard.index.text.WordPattern;

/**
 * Makes of what is asked of words what finds the stretches that say it. What is asked with choices
 * in it is taken apart into its alternatives, so that a narrow answer of one is not hidden by that
 * of another, just as the index does. Not thread-safe.
 *
 * @param field the field that holds the words
 * @param keys numbers the terms
 */
record StretchesReader(String field, TermKeys keys) {

  private static final int ANY_NUMBER = Integer.MAX_VALUE;
  private static final int MOST_ALTERNATIVES = 50_000;

  /** {@return what finds something; any of several will do, none for what cannot be said} */
  List<Stretches> alternatives(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word(String word) -> word(word);
      case MentionQuery.Literal(String words) -> row(letterForLetter(words));
      case Phrase phrase -> phrase(phrase);
      case MentionQuery.Wildcard(String pattern) -> List.of(new Shaped(field, pattern(pattern)));
      case MentionQuery.Or(List<MentionQuery> parts) ->
          parts.stream().flatMap(part -> alternatives(part).stream()).toList();
      case Near near -> near(near);
      default -> throw new IllegalArgumentException("has no place in a text: " + query);
    };
  }

  private List<Stretches> word(String word) {
    List<String> words = PostAnalyzer.wordsAskedFor(word);
    return words.size() == 1
        ? List.of(new Terms(numbers(WordForms.inAnyForm(words.getFirst()))))
        : row(words);
  }

  private List<Stretches> row(List<String> words) {
    return switch (words.size()) {
      case 0 -> List.of();
      case 1 -> List.of(new Terms(numbers(words)));
      default -> List.of(new Row(numbers(words)));
    };
  }

  private List<Stretches> phrase(Phrase phrase) {
    List<String> words = PostAnalyzer.wordsAskedFor(phrase.words());
    return phrase.slop() == 0 || words.size() < 2 ? row(words) : loosely(words, phrase.slop());
  }

  /** All words in any order within a stretch; a word asked for twice must stand there twice. */
  private List<Stretches> loosely(List<String> words, int slop) {
    int width = words.size() + slop;
    if (new HashSet<>(words).size() == words.size()) {
      return List.of(new Within(width, new Together(numbers(words))));
    }
    List<Stretches> together = row(words.subList(0, 1));
    for (String word : words.subList(1, words.size())) {
      together = inAnyOrder(AnyOf.of(together), AnyOf.of(row(List.of(word))), ANY_NUMBER);
    }
    return together.stream().<Stretches>map(part -> new Within(width, part)).toList();
  }

  private List<Stretches> near(Near near) {
    List<Stretches> one = alternatives(near.one());
    List<Stretches> other = alternatives(near.other());
    if (one.isEmpty() || other.isEmpty()) {
      return List.of();
    }
    int gaps = near.distance() - 1;
    return near.order() == Order.AS_WRITTEN
        ? inOrder(wordsAsOne(one), wordsAsOne(other), gaps)
        : inAnyOrder(AnyOf.of(one), AnyOf.of(other), gaps);
  }

  private static List<Stretches> inOrder(List<Stretches> ones, List<Stretches> others, int gaps) {
    return ones.size() == 1 && others.size() == 1
        ? List.of(new Followed(ones.getFirst(), others.getFirst(), gaps))
        : everyPair(shared(ones), shared(others), gaps);
  }

  private static List<Stretches> shared(List<Stretches> parts) {
    return parts.stream().<Stretches>map(Shared::new).toList();
  }

  private static List<Stretches> everyPair(List<Stretches> ones, List<Stretches> others, int gaps) {
    if ((long) ones.size() * others.size() > MOST_ALTERNATIVES) {
      throw new IllegalArgumentException("too many choices beside one another");
    }
    return ones.stream()
        .flatMap(one -> others.stream().<Stretches>map(other -> new Followed(one, other, gaps)))
        .toList();
  }

  private static List<Stretches> inAnyOrder(Stretches one, Stretches other, int gaps) {
    Stretches first = new Shared(one);
    Stretches second = new Shared(other);
    return List.of(new Followed(first, second, gaps), new Followed(second, first, gaps));
  }

  /** Alternatives of one word each cannot hide one another, and stay together. */
  private static List<Stretches> wordsAsOne(List<Stretches> alternatives) {
    List<Stretches> words = alternatives.stream().filter(Stretches::areWords).toList();
    List<Stretches> parts = new ArrayList<>();
    if (!words.isEmpty()) {
      parts.add(AnyOf.of(words));
    }
    Stream<Stretches> wider = alternatives.stream().filter(part -> !part.areWords());
    parts.addAll(wider.toList());
    return parts;
  }

  Keys numbers(List<String> terms) {
    return Keys.of(terms.stream().mapToInt(term -> keys.numberOf(field, term)));
  }

  Pattern pattern(String pattern) {
    return Pattern.of(field, WordPattern.folded(pattern), WordPattern.of(pattern), keys);
  }

  static List<String> letterForLetter(String words) {
    return PostAnalyzer.wordsAsWritten(words).stream().map(WordForms::letterForLetter).toList();
  }
}
