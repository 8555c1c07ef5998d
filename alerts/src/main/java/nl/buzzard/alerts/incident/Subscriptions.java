package nl.buzzard.alerts.incident;

/**
 * Who gets the mail of an alert, by the token of a link in one. A token that is not ours changes
 * nothing. Thread-safe.
 */
public interface Subscriptions {

  /** {@return whether its reader wants no more} */
  boolean ended(String token);

  /** Ends it; what waits for the reader is not sent either. */
  void end(String token);

  /** Takes it up again. */
  void resume(String token);
}
