package nl.buzzard.crawler.http;

import java.net.URI;

/**
 * How Buzzard introduces itself to the places it reads. Immutable.
 *
 * @param version which Buzzard
 * @param contact where the owner of a place can read who we are and how to refuse us
 */
public record UserAgent(String version, URI contact) {

  @Override
  public String toString() {
    return "Buzzard/" + version + " (+" + contact + ")";
  }
}
