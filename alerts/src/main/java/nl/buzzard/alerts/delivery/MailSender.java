package nl.buzzard.alerts.delivery;

import nl.buzzard.config.Settings;

/** Hands mail to a mail server. Thread-safe. */
@FunctionalInterface
public interface MailSender {

  /**
   * Sends a mail; on return the server has taken it.
   *
   * @throws NotSentException if it is not known to have taken it
   */
  void send(OutboxMail mail, Settings settings, Settings.Mail server) throws NotSentException;

  /** Says why a mail was not sent, as one plain sentence without its text. */
  final class NotSentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /**
     * @param sentence why, as one plain sentence
     * @param cause what happened
     */
    public NotSentException(String sentence, Throwable cause) {
      super(sentence, cause);
      this.sentence = sentence;
    }

    /** {@return why, as one plain sentence} */
    public String sentence() {
      return sentence;
    }
  }
}
