package nl.buzzard.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buzzard.core.query.QueryException;

/** Cuts query text into pieces. Not thread-safe: it serves one text. */
final class Tokenizer {

  private static final Pattern NEAR = Pattern.compile("(O?)NEAR(?:/(\\d{1,4})(f?))?");
  private static final Pattern NAME = Pattern.compile("\\$([\\p{L}\\p{Nd}_-]+)");
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,4})");

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
        case '"' -> addQuoted(Token.Kind.PHRASE, position);
        case '[' -> addSpan();
        case '-' -> addMinus();
        case '=' -> addLiteral();
        case '$' -> addNamed();
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
    tokens.add(new Token(kind, what, position, after));
    position = after;
  }

  /** Quotes; within them {@code \\"} is a quotation mark and {@code \\\\} a backslash. */
  private void addQuoted(Token.Kind kind, int quote) throws QueryException {
    StringBuilder quoted = new StringBuilder();
    int at = quote + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += isEscape(at) ? 1 : 0;
      quoted.append(text.charAt(at++));
    }
    if (at >= text.length()) {
      throw new QueryException(
          quote, "The quotation mark is never closed: write another \" where the phrase ends.");
    }
    add(kind, quoted.toString(), at + 1);
    Matcher slop = SLOP.matcher(text).region(position, text.length());
    if (kind == Token.Kind.PHRASE && slop.lookingAt()) {
      add(Token.Kind.SLOP, slop.group(1), slop.end());
    }
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

  private void addLiteral() throws QueryException {
    int begin = position + 1;
    if (begin < text.length() && text.charAt(begin) == '"') {
      addQuoted(Token.Kind.LITERAL, begin);
      return;
    }
    int end = endOfWord(begin);
    if (end == begin) {
      throw new QueryException(
          position, "A word is missing after =: write it right behind, such as =Apple.");
    }
    add(Token.Kind.LITERAL, text.substring(begin, end), end);
  }

  /** A name, and what fills its gaps if that is in brackets right behind it. */
  private void addNamed() throws QueryException {
    Matcher name = NAME.matcher(text).region(position, text.length());
    if (!name.lookingAt()) {
      throw new QueryException(
          position, "A name is missing after $: write a list or a macro, such as $competitors.");
    }
    int end = name.end();
    if (end < text.length() && text.charAt(end) == '(') {
      end = new Gaps(text, end).end();
    }
    add(Token.Kind.NAMED, text.substring(position + 1, end), end);
  }

  private void addWordOrField() {
    int end = position;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      if (text.charAt(end) == ':' && namesField(end)) {
        String field = text.substring(position, end);
        add(Token.Kind.FIELD, field, end + 1);
        addUnquotedValue(FieldNames.part(field).isPresent() ? "$=" : "$");
        return;
      }
      end++;
    }
    addWord(text.substring(position, end), end);
  }

  private void addWord(String word, int end) {
    Matcher near = NEAR.matcher(word);
    if (near.matches()) {
      String distance = near.group(2) == null ? "" : near.group(2);
      boolean asWritten = !near.group(1).isEmpty() || "f".equals(near.group(3));
      add(Token.Kind.NEAR, asWritten ? distance + "f" : distance, end);
    } else {
      add(kind(word), word, end);
    }
  }

  /**
   * Whatever touches the colon is the value, be it {@code AND} or {@code x:12}.
   *
   * @param signs what it may begin with to be more than a word
   */
  private void addUnquotedValue(String signs) {
    int end = endOfWord(position);
    if (end > position && signs.indexOf(text.charAt(position)) < 0) {
      add(Token.Kind.WORD, text.substring(position, end), end);
    }
  }

  private int endOfWord(int begin) {
    int end = begin;
    while (end < text.length() && !endsWord(text.charAt(end))) {
      end++;
    }
    return end;
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
