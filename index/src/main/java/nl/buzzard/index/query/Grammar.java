package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.MentionQuery.Part;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the single pieces of a query mean, given the clock and the names of an organisation.
 * Immutable and thread-safe.
 */
final class Grammar {

  private final DateSpans dates;
  private final Vocabulary vocabulary;
  private final SpokenClauses spoken;

  Grammar(DateSpans dates, Vocabulary vocabulary) {
    this.dates = dates;
    this.vocabulary = vocabulary;
    this.spoken = new SpokenClauses(vocabulary);
  }

  MentionQuery word(Token token) throws QueryException {
    return spoken.word(token);
  }

  MentionQuery literal(Token token) throws QueryException {
    return spoken.literal(token);
  }

  MentionQuery phrase(Token token) throws QueryException {
    return spoken.phrase(token);
  }

  MentionQuery phrase(Token token, Token slop) throws QueryException {
    return spoken.phrase(token, slop);
  }

  /** {@return what a list or a macro stands for} */
  MentionQuery named(Token token, Budget budget) throws QueryException {
    return new Named(vocabulary, this, budget).query(token);
  }

  /** {@return a field with the value that stands right behind it} */
  MentionQuery field(Token field, Token value) throws QueryException {
    if (value.kind() != Token.Kind.NAMED) {
      return new FieldClauses(field, value, dates).clause();
    }
    List<MentionQuery> each = new ArrayList<>();
    for (String entry : Named.entries(vocabulary, value)) {
      Token one = new Token(Token.Kind.PHRASE, entry, value.position(), value.end());
      each.add(new FieldClauses(field, one, dates).clause());
    }
    return each.size() == 1 ? each.getFirst() : new MentionQuery.Or(each);
  }

  /** {@return whether a field is a part of the mention that holds words} */
  boolean isPart(Token field) {
    return FieldNames.part(field.text()).isPresent();
  }

  /** {@return what is asked of one part of the mention} */
  MentionQuery within(Token field, @Nullable MentionQuery wanted) throws QueryException {
    String name = field.text().toLowerCase(Locale.ROOT);
    if (wanted == null) {
      throw new QueryException(
          field.end(),
          "A value is missing after "
              + name
              + ": write it right after the colon, such as "
              + name
              + ":storing.");
    }
    if (!asksOfWords(wanted)) {
      throw new QueryException(
          field.end(), "Only words can stand in the " + name + ": write fields outside it.");
    }
    Part part = FieldNames.part(name).orElseThrow();
    return new MentionQuery.Within(part, wanted);
  }

  MentionQuery read(String text, Budget budget) throws QueryException {
    return new Descent(text, new Tokenizer(text).tokens(), this, budget).query();
  }

  private static boolean asksOfWords(MentionQuery query) {
    return switch (query) {
      case MentionQuery.Word _,
          MentionQuery.Literal _,
          MentionQuery.Phrase _,
          MentionQuery.Wildcard _,
          MentionQuery.Near _ ->
          true;
      case MentionQuery.And(List<MentionQuery> parts) ->
          parts.stream().allMatch(Grammar::asksOfWords);
      case MentionQuery.Or(List<MentionQuery> parts) ->
          parts.stream().allMatch(Grammar::asksOfWords);
      case MentionQuery.Not(MentionQuery part) -> asksOfWords(part);
      case MentionQuery.Everything _,
          MentionQuery.Within _,
          MentionQuery.Is _,
          MentionQuery.Like _,
          MentionQuery.Range _,
          MentionQuery.Published _ ->
          false;
    };
  }
}
