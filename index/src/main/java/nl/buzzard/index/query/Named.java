package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.core.query.Vocabulary;
import nl.buzzard.core.query.Vocabulary.Macro;

/** Puts what lists and macros stand for in their place. Not thread-safe: it serves one query. */
final class Named {

  private static final Pattern GAP = Pattern.compile("\\$([\\p{L}\\p{Nd}_-]+)");

  private final Vocabulary vocabulary;
  private final Grammar grammar;
  private final Budget budget;

  Named(Vocabulary vocabulary, Grammar grammar, Budget budget) {
    this.vocabulary = vocabulary;
    this.grammar = grammar;
    this.budget = budget;
  }

  MentionQuery query(Token token) throws QueryException {
    Optional<Macro> macro = vocabulary.macro(name(token));
    return macro.isPresent() ? filled(token, macro.get()) : anyOf(token);
  }

  /** {@return the entries of the list a piece names} */
  static List<String> entries(Vocabulary vocabulary, Token token) throws QueryException {
    Optional<List<String>> entries = vocabulary.list(token.text());
    if (entries.isPresent() && !entries.get().isEmpty()) {
      return entries.get();
    }
    throw new QueryException(token.position(), unknown(vocabulary, token));
  }

  private static String unknown(Vocabulary vocabulary, Token token) {
    String name = name(token);
    List<String> known =
        Stream.concat(vocabulary.lists().keySet().stream(), vocabulary.macros().keySet().stream())
            .sorted()
            .toList();
    String hint =
        known.isEmpty()
            ? "no lists or macros are written in queries.yml yet."
            : "did you mean $" + FieldNames.nearest(name, known) + "? They are in queries.yml.";
    return "There is no list or macro $" + name + ": " + hint;
  }

  private static String name(Token token) {
    int bracket = token.text().indexOf('(');
    return bracket < 0 ? token.text() : token.text().substring(0, bracket);
  }

  private MentionQuery anyOf(Token token) throws QueryException {
    List<MentionQuery> parts = new ArrayList<>();
    for (String entry : entries(vocabulary, token)) {
      budget.clause(token);
      boolean single = entry.strip().chars().noneMatch(Character::isWhitespace);
      Token piece =
          new Token(
              single ? Token.Kind.WORD : Token.Kind.PHRASE,
              entry.strip(),
              token.position(),
              token.end());
      parts.add(single ? grammar.word(piece) : grammar.phrase(piece));
    }
    return parts.size() == 1 ? parts.getFirst() : new MentionQuery.Or(parts);
  }

  private MentionQuery filled(Token token, Macro macro) throws QueryException {
    int bracket = token.text().indexOf('(');
    List<String> fillings = bracket < 0 ? List.of() : new Gaps(token.text(), bracket).fillings();
    if (fillings.size() != macro.parameters().size()
        || fillings.stream().anyMatch(String::isEmpty)) {
      throw new QueryException(token.position(), howToFill(name(token), macro));
    }
    budget.intoName(token);
    try {
      return grammar.read(filled(macro, fillings), budget);
    } catch (QueryException wrong) {
      throw new QueryException(token.position(), "In $" + name(token) + ": " + wrong.getMessage());
    } finally {
      budget.outOfName();
    }
  }

  private static String howToFill(String name, Macro macro) {
    return macro.parameters().isEmpty()
        ? "$" + name + " has nothing to fill in: write it without brackets."
        : "Fill in all of $" + name + "(" + String.join(", ", macro.parameters()) + ").";
  }

  private static String filled(Macro macro, List<String> fillings) {
    return GAP.matcher(macro.query())
        .replaceAll(gap -> {
          int parameter = macro.parameters().indexOf(gap.group(1));
          String filling = parameter < 0 ? gap.group() : together(fillings.get(parameter));
          return Matcher.quoteReplacement(filling);
        });
  }

  /** Several words that fill one gap stay together. */
  private static String together(String filling) {
    boolean several = filling.chars().anyMatch(Character::isWhitespace);
    return several && !filling.startsWith("\"") && !filling.startsWith("(")
        ? "(" + filling + ")"
        : filling;
  }
}
