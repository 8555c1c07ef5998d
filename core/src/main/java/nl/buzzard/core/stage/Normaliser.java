package nl.buzzard.core.stage;

import nl.buzzard.core.mention.Mention;
import nl.buzzard.core.mention.RawItem;

/**
 * Makes a mention of what a source gave: plain text, a canonical address, an identity. Pure and
 * thread-safe.
 */
@FunctionalInterface
public interface Normaliser {

  /**
   * {@return the mention; of a {@linkplain RawItem#isRemoval removal} its identity is what counts}
   *
   * @throws UnusableItemException if the item has neither text nor identity to make a mention of
   */
  Mention normalise(RawItem item);

  /** Says that an item cannot become a mention; the message is one sentence without its text. */
  final class UnusableItemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence why, without the item's text
     */
    public UnusableItemException(String sentence) {
      super(sentence);
    }
  }
}
