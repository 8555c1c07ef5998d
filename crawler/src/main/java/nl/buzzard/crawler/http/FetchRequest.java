package nl.buzzard.crawler.http;

import java.net.URI;
import java.util.function.Predicate;
import nl.buzzard.config.Reach;
import okhttp3.HttpUrl;

/**
 * What is to be fetched and how far we go for it. Immutable.
 *
 * @param address an http or https address
 * @param validators what we have already; {@link Validators#NONE} for the document in any case
 * @param accept the Accept header
 * @param reach which addresses may be read, at every redirect too
 * @param mayFollow which redirects are followed; one that is not is a refusal
 */
public record FetchRequest(
    URI address, Validators validators, String accept, Reach reach, Predicate<HttpUrl> mayFollow) {

  /** {@return a request for a document we do not have, following every redirect} */
  public static FetchRequest of(URI address, String accept, Reach reach) {
    return new FetchRequest(address, Validators.NONE, accept, reach, target -> true);
  }

  /** {@return this request, for a document that changed since} */
  public FetchRequest changedSince(Validators known) {
    return new FetchRequest(address, known, accept, reach, mayFollow);
  }

  /** {@return this request, following only some redirects} */
  public FetchRequest following(Predicate<HttpUrl> redirects) {
    return new FetchRequest(address, validators, accept, reach, redirects);
  }
}
