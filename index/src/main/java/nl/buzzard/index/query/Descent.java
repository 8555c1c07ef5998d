package nl.buzzard.index.query;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.Joining.Joint;

/**
 * Reads the pieces of one query from left to right, one method for each rule of the grammar:
 *
 * <pre>
 * query  = [ joined ]
 * joined = part { [ "AND" ] part }  |  part { "OR" part }
 * part   = ( "NOT" | "-" ) part  |  near
 * near   = single { ( "NEAR/" | "ONEAR/" ) number single }
 * single = "(" joined ")"  |  word  |  phrase  |  literal  |  named  |  field
 * </pre>
 *
 * <p>Not thread-safe: it serves one text.
 */
final class Descent {

  private final String text;
  private final List<Token> tokens;
  private final Grammar grammar;
  private final Budget budget;
  private int next;

  /**
   * @param tokens the pieces of the text
   * @param grammar what words, fields and names mean
   * @param budget how large the query may still become
   */
  Descent(String text, List<Token> tokens, Grammar grammar, Budget budget) {
    this.text = text;
    this.tokens = tokens;
    this.grammar = grammar;
    this.budget = budget;
  }

  MentionQuery query() throws QueryException {
    if (peek().kind() == Token.Kind.END) {
      return MentionQuery.everything();
    }
    MentionQuery query = joined();
    if (peek().kind() == Token.Kind.CLOSE) {
      throw wrong(peek(), "This bracket was never opened: remove it, or write ( before it.");
    }
    return query;
  }

  private MentionQuery joined() throws QueryException {
    Joining joining = new Joining();
    int start = peek().position();
    joining.first(part(), text.substring(start, peek().position()));
    while (peek().kind() != Token.Kind.END && peek().kind() != Token.Kind.CLOSE) {
      int joint = peek().position();
      Joint how = joint();
      start = peek().position();
      MentionQuery part = part();
      joining.join(how, joint, part, text.substring(start, peek().position()));
    }
    return joining.query();
  }

  /** What stands side by side is joined by AND. */
  private Joint joint() {
    Joint joint = peek().kind() == Token.Kind.OR ? Joint.OR : Joint.AND;
    if (peek().kind() == Token.Kind.AND || peek().kind() == Token.Kind.OR) {
      next++;
    }
    return joint;
  }

  private MentionQuery part() throws QueryException {
    budget.deeper(peek());
    MentionQuery part;
    if (peek().kind() == Token.Kind.NOT) {
      next++;
      part = new MentionQuery.Not(part());
    } else {
      part = near();
    }
    budget.back();
    return part;
  }

  private MentionQuery near() throws QueryException {
    MentionQuery near = single();
    while (peek().kind() == Token.Kind.NEAR) {
      Token sign = tokens.get(next++);
      near = Nearness.of(sign, near, single());
    }
    return near;
  }

  private MentionQuery single() throws QueryException {
    Token token = tokens.get(next++);
    return switch (token.kind()) {
      case OPEN -> bracketed(token);
      case WORD -> grammar.word(counted(token));
      case LITERAL -> grammar.literal(counted(token));
      case PHRASE -> phrase(counted(token));
      case NAMED -> grammar.named(counted(token), budget);
      case FIELD -> field(counted(token));
      case AND, OR, NEAR -> throw wrong(token, missingBefore(token));
      case CLOSE -> throw wrong(token, "Something is missing here: write a word before ).");
      case SPAN -> throw wrong(token, "Write the field before the span: published:[… TO …].");
      case SLOP, NOT -> throw wrong(token, "Something is missing here: write a word before it.");
      case END -> throw wrong(token, "The query stops too early: write a word at its end.");
    };
  }

  private MentionQuery bracketed(Token open) throws QueryException {
    MentionQuery query = joined();
    if (peek().kind() != Token.Kind.CLOSE) {
      throw wrong(open, "This bracket is never closed: write ) where it ends.");
    }
    next++;
    return query;
  }

  private MentionQuery phrase(Token token) throws QueryException {
    if (peek().kind() == Token.Kind.SLOP) {
      return grammar.phrase(token, tokens.get(next++));
    }
    return grammar.phrase(token);
  }

  private MentionQuery field(Token field) throws QueryException {
    Token value = field.touches(peek()) ? peek() : missing(field);
    if (grammar.isPart(field)) {
      return grammar.within(field, value.kind() == Token.Kind.END ? null : single());
    }
    MentionQuery clause = grammar.field(field, value);
    next++;
    return clause;
  }

  private static Token missing(Token field) {
    return new Token(Token.Kind.END, "", field.end(), field.end());
  }

  private Token counted(Token token) throws QueryException {
    budget.clause(token);
    return token;
  }

  private static String missingBefore(Token token) {
    String sign = token.kind().name();
    return sign
        + " joins two parts and one is missing before it: write a word there, or \""
        + sign
        + "\" in quotes to look for the word.";
  }

  private Token peek() {
    return tokens.get(next);
  }

  private static QueryException wrong(Token token, String sentence) {
    return new QueryException(token.position(), sentence);
  }
}
