package nl.buzzard.sentiment.linear;

/**
 * Hashes of features: FNV-1a over characters, mixed at the end.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">Fowler, Noll, Vo: FNV hash</a>
 */
public final class Hash {

  private static final int OFFSET = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private Hash() {}

  /**
   * {@return the beginning of a hash}
   *
   * @param kind tells features of different kinds apart
   */
  public static int begin(int kind) {
    return (OFFSET ^ kind) * PRIME;
  }

  /** {@return a hash with a character more} */
  public static int plus(int hash, char character) {
    return (hash ^ character) * PRIME;
  }

  /** {@return a hash with the characters of a text more} */
  public static int plus(int hash, CharSequence text) {
    int longer = hash;
    for (int index = 0; index < text.length(); index++) {
      longer = plus(longer, text.charAt(index));
    }
    return longer;
  }

  /** {@return a finished hash, all of whose bits depend on all characters} */
  public static int end(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }
}
