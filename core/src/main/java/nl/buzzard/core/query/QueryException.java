package nl.buzzard.core.query;

/** Says what is wrong with query text, where, and what to write instead. */
public final class QueryException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int position;

  /**
   * @param position the offset of the offending character, counted from 0
   * @param sentence what is wrong and what to write, as one plain sentence
   */
  public QueryException(int position, String sentence) {
    super(sentence);
    this.position = position;
  }

  /** {@return the offset of the offending character, counted from 0} */
  public int position() {
    return position;
  }
}
