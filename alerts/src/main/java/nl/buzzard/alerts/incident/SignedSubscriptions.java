package nl.buzzard.alerts.incident;

import java.time.InstantSource;
import nl.buzzard.alerts.delivery.Unsubscribed;

/** Subscriptions as the database has them, by signed tokens. Thread-safe. */
public final class SignedSubscriptions implements Subscriptions {

  private final SignedLinks links;
  private final Unsubscribed unsubscribed;
  private final InstantSource time;

  /**
   * @param links know whose a token is
   * @param unsubscribed who wants no more
   * @param time the clock
   */
  public SignedSubscriptions(SignedLinks links, Unsubscribed unsubscribed, InstantSource time) {
    this.links = links;
    this.unsubscribed = unsubscribed;
    this.time = time;
  }

  @Override
  public boolean ended(String token) {
    return links
        .read(token)
        .filter(signed -> unsubscribed.contains(signed.incident(), signed.reader()))
        .isPresent();
  }

  @Override
  public void end(String token) {
    links
        .read(token)
        .ifPresent(signed -> unsubscribed.add(signed.incident(), signed.reader(), time.instant()));
  }

  @Override
  public void resume(String token) {
    links.read(token).ifPresent(signed -> unsubscribed.remove(signed.incident(), signed.reader()));
  }
}
