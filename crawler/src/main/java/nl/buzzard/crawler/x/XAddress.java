package nl.buzzard.crawler.x;

import java.net.URI;
import nl.buzzard.config.SourceSettings;
import nl.buzzard.crawler.http.FetchRequest;

/**
 * Where X is, and who asks: requests that Twitter4J knows nothing of. Immutable.
 *
 * @param settings whose address and token
 */
record XAddress(SourceSettings.XSearch settings) {

  /** {@return a request at a path, which shows the token} */
  FetchRequest at(String path) {
    String base = settings.url().toString();
    URI address = URI.create(base.endsWith("/") ? base + path : base + "/" + path);
    return FetchRequest.of(address, "application/json", settings.reach())
        .with("Authorization", "Bearer " + settings.token().reveal());
  }
}
