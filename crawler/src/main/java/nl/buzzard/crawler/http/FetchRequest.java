package nl.buzzard.crawler.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.buzzard.config.Reach;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fetched and how far we go for it. Immutable.
 *
 * @param address an http or https address
 * @param validators what we have already; {@link Validators#NONE} for the document in any case
 * @param accept the Accept header
 * @param reach which addresses may be read, at every redirect too
 * @param mayFollow which redirects are followed; one that is not is a refusal
 * @param headers what else is sent along, by name
 * @param sent what is sent; null to get
 */
public record FetchRequest(
    URI address,
    Validators validators,
    String accept,
    Reach reach,
    Predicate<HttpUrl> mayFollow,
    Map<String, String> headers,
    @Nullable Sent sent) {

  /**
   * What is sent. Immutable.
   *
   * @param method by which it is, POST or PUT
   * @param type its content type
   * @param text as it is sent, in UTF-8
   */
  public record Sent(String method, String type, String text) {}

  public FetchRequest {
    headers = Map.copyOf(headers);
  }

  /** {@return a request for a document we do not have, following every redirect} */
  public static FetchRequest of(URI address, String accept, Reach reach) {
    return new FetchRequest(
        address, Validators.NONE, accept, reach, target -> true, Map.of(), null);
  }

  /** {@return this request, for a document that changed since} */
  public FetchRequest changedSince(Validators known) {
    return new FetchRequest(address, known, accept, reach, mayFollow, headers, sent);
  }

  /** {@return this request, following only some redirects} */
  public FetchRequest following(Predicate<HttpUrl> redirects) {
    return new FetchRequest(address, validators, accept, reach, redirects, headers, sent);
  }

  /** {@return this request with a header more, which no redirect takes to another host} */
  public FetchRequest with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    String host = address.getHost();
    return new FetchRequest(
        address,
        validators,
        accept,
        reach,
        mayFollow.and(target -> target.host().equalsIgnoreCase(host)),
        more,
        sent);
  }

  /** {@return this request, posting JSON} */
  public FetchRequest posting(String body) {
    return sending(new Sent("POST", "application/json", body));
  }

  /** {@return this request, posting a form} */
  public FetchRequest postingForm(Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return sending(new Sent("POST", "application/x-www-form-urlencoded", form));
  }

  /** {@return this request, putting a plain text} */
  public FetchRequest putting(String text) {
    return sending(new Sent("PUT", "text/plain", text));
  }

  private FetchRequest sending(Sent body) {
    return new FetchRequest(address, validators, accept, reach, mayFollow, headers, body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
