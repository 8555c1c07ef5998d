package nl.buzzard.index.query;

import java.util.List;
import nl.buzzard.core.query.MentionQuery;
import nl.buzzard.core.query.QueryException;
import nl.buzzard.index.query.Joining.Joint;
import nl.buzzard.index.text.PostAnalyzer;

/**
 * Reads the pieces of one query from left to right, one method for each rule of the grammar:
 *
 * <pre>
 * query  = [ joined ]
 * joined = part { [ "AND" ] part }  |  part { "OR" part }
 * part   = ( "NOT" | "-" ) part  |  "(" joined ")"  |  word  |  phrase  |  field
 * </pre>
 *
 * <p>Not thread-safe: it serves one text.
 */
final class Descent {

  private static final int MAX_CLAUSES = 1_000;
  private static final int MAX_DEPTH = 200;

  private final String text;
  private final List<Token> tokens;
  private final DateSpans dates;
  private int next;
  private int clauses;
  private int depth;

  Descent(String text, List<Token> tokens, DateSpans dates) {
    this.text = text;
    this.tokens = tokens;
    this.dates = dates;
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
    return switch (peek().kind()) {
      case AND -> {
        next++;
        yield Joint.AND;
      }
      case OR -> {
        next++;
        yield Joint.OR;
      }
      case WORD, PHRASE, FIELD, NOT, OPEN, CLOSE, SPAN, END -> Joint.AND;
    };
  }

  private MentionQuery part() throws QueryException {
    Token token = peek();
    if (++depth > MAX_DEPTH) {
      throw wrong(token, "The query is nested more than " + MAX_DEPTH + " deep.");
    }
    next++;
    MentionQuery part =
        switch (token.kind()) {
          case NOT -> new MentionQuery.Not(part());
          case OPEN -> bracketed(token);
          case WORD -> word(token);
          case PHRASE -> phrase(token);
          case FIELD -> field(token);
          case AND, OR -> throw wrong(token, missingBefore(token));
          case CLOSE -> throw wrong(token, "Something is missing here: write a word before ).");
          case SPAN -> throw wrong(token, "Write the field before the span: published:[… TO …].");
          case END -> throw wrong(token, "The query stops too early: write a word at its end.");
        };
    depth--;
    return part;
  }

  private MentionQuery bracketed(Token open) throws QueryException {
    MentionQuery query = joined();
    if (peek().kind() != Token.Kind.CLOSE) {
      throw wrong(open, "This bracket is never closed: write ) where it ends.");
    }
    next++;
    return query;
  }

  private MentionQuery word(Token token) throws QueryException {
    countClause(token);
    if (token.text().equals("*")) {
      return MentionQuery.everything();
    }
    requireWords(token);
    return new MentionQuery.Word(token.text());
  }

  private MentionQuery phrase(Token token) throws QueryException {
    countClause(token);
    requireWords(token);
    return new MentionQuery.Phrase(token.text());
  }

  private MentionQuery field(Token field) throws QueryException {
    countClause(field);
    int afterColon = field.position() + field.text().length() + 1;
    boolean touching = peek().position() == afterColon;
    Token value = touching ? peek() : new Token(Token.Kind.END, "", afterColon);
    MentionQuery clause = new FieldClauses(field, value, dates).clause();
    next++;
    return clause;
  }

  private void countClause(Token token) throws QueryException {
    if (++clauses > MAX_CLAUSES) {
      throw wrong(token, "The query has more than " + MAX_CLAUSES + " words: split it.");
    }
  }

  private static void requireWords(Token token) throws QueryException {
    if (PostAnalyzer.wordsAskedFor(token.text()).isEmpty()) {
      throw wrong(token, "There is no word to look for here: write letters, digits or an emoji.");
    }
  }

  private static String missingBefore(Token token) {
    return token.kind()
        + " joins two parts and one is missing before it: write a word there, or \""
        + token.kind()
        + "\" in quotes to look for the word.";
  }

  private Token peek() {
    return tokens.get(next);
  }

  private static QueryException wrong(Token token, String sentence) {
    return new QueryException(token.position(), sentence);
  }
}
