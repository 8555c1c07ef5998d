package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import nl.buzzard.core.query.QueryException;

/** Cuts query text into pieces. Not thread-safe: it serves one text. */
final class Tokenizer {

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  Tokenizer(String text) {
    this.text = text;
  }

  /** {@return the pieces, the last of which is the end} */
  List<Token> tokens() throws QueryException {
    while (position < text.length()) {
      char character = text.charAt(position);
      switch (character) {
        case '(' -> add(Token.Kind.OPEN, "(", position + 1);
        case ')' -> add(Token.Kind.CLOSE, ")", position + 1);
        case '"' -> addQuoted();
        case '[' -> addSpan();
        case '-' -> addMinus();
        default -> {
          if (isBlank(character)) {
            position++;
          } else {
            addWordOrField();
          }
        }
      }
    }
    add(Token.Kind.END, "", position);
    return tokens;
  }

  private void add(Token.Kind kind, String what, int after) {
    tokens.add(new Token(kind, what, position));
    position = after;
  }

  /** Quotes; within them {@code \\"} is a quotation mark and {@code \\\\} a backslash. */
  private void addQuoted() throws QueryException {
    StringBuilder quoted = new StringBuilder();
    int at = position + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += isEscape(at) ? 1 : 0;
      quoted.append(text.charAt(at++));
    }
    if (at >= text.length()) {
      throw new QueryException(
          position, "The quotation mark is never closed: write another \" where the phrase ends.");
    }
    add(Token.Kind.PHRASE, quoted.toString(), at + 1);
  }

  private boolean isEscape(int at) {
    return text.startsWith("\\\"", at) || text.startsWith("\\\\", at);
  }

  private void addSpan() throws QueryException {
    int end = text.indexOf(']', position);
    if (end < 0) {
      throw new QueryException(
          position,
          "The bracket is never closed: write a span such as [2026-03-01 TO 2026-03-31].");
    }
    add(Token.Kind.SPAN, text.substring(position + 1, end), end + 1);
  }

  /** A minus asks for the opposite of what it touches; a lone one is a dash. */
  private void addMinus() {
    int after = position + 1;
    if (after == text.length() || isBlank(text.charAt(after))) {
      position = after;
    } else {
      add(Token.Kind.NOT, "-", after);
    }
  }

  private void addWordOrField() {
    int end = position;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      if (text.charAt(end) == ':' && namesField(end)) {
        add(Token.Kind.FIELD, text.substring(position, end), end + 1);
        addUnquotedValue();
        return;
      }
      end++;
    }
    String word = text.substring(position, end);
    add(kind(word), word, end);
  }

  /** Whatever touches the colon is the value, be it {@code AND} or {@code x:12}. */
  private void addUnquotedValue() {
    int end = position;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    if (end > position) {
      add(Token.Kind.WORD, text.substring(position, end), end);
    }
  }

  /** Letters right before a colon name a field, unless an address goes on there. */
  private boolean namesField(int colon) {
    return colon > position
        && text.substring(position, colon).chars().allMatch(Character::isLetter)
        && !text.startsWith("//", colon + 1);
  }

  private static Token.Kind kind(String word) {
    return switch (word) {
      case "AND" -> Token.Kind.AND;
      case "OR" -> Token.Kind.OR;
      case "NOT" -> Token.Kind.NOT;
      default -> Token.Kind.WORD;
    };
  }

  private static boolean endsWord(char character) {
    return isBlank(character) || "()[\"".indexOf(character) >= 0;
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }
}
