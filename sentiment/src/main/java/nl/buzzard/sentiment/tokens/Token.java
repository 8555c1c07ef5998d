package nl.buzzard.sentiment.tokens;

/**
 * A piece of a post. Immutable.
 *
 * @param kind what it is
 * @param text exactly as it stands in the post
 * @param begin where it begins in the post, in {@code char}s
 */
public record Token(Kind kind, String text, int begin) {

  /** {@return where it ends in the post, exclusive} */
  public int end() {
    return begin + text.length();
  }

  /** What a token is. Numbers are words. */
  public enum Kind {
    WORD,
    HASHTAG,
    HANDLE,
    URL,
    EMOJI,
    EMOTICON,
    PUNCTUATION
  }
}
