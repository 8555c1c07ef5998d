package nl.buzzard.crawler.hook;

/** Says in one plain sentence what is wrong with a delivery; it quotes nothing of it. */
final class UnreadableDeliveryException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableDeliveryException(String sentence) {
    super(sentence);
  }
}
